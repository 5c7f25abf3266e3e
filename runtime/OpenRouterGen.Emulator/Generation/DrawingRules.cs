using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Generation;

/// <summary>What the emulator itself cannot draw, whatever the model can.</summary>
internal static class DrawingRules
{
    public static Refusal? FirstRefusal(ImageParameters request) => Format(request) ?? Resolution(request) ?? AspectRatio(request);

    /// <summary>The format asked for; without one PNG, except where the endpoint draws nothing but SVG.</summary>
    public static DrawnFormat FormatOf(ImageParameters request, CatalogEndpoint endpoint)
    {
        var drawsOnlySvg = endpoint.Accepted.GetValueOrDefault(ParameterNames.OutputFormat) is Capability.OneOf { Values: ["svg"] };
        return request.OutputFormat == "svg" || (request.OutputFormat is null && drawsOnlySvg) ? DrawnFormat.Svg : DrawnFormat.Png;
    }

    private static Refusal? Format(ImageParameters request) => request.OutputFormat is null or "png" or "svg"
        ? null
        : new(ParameterNames.OutputFormat, $"'output_format' is '{request.OutputFormat}': the emulator draws only png and svg, even where the model has more.");

    // An endpoint whose values nobody documented accepts any text: the emulator must not answer it with a size that was not asked for.
    private static Refusal? Resolution(ImageParameters request) => request.Resolution is null || PixelSize.IsTier(request.Resolution)
        ? null
        : new(ParameterNames.Resolution,
            $"'resolution' is '{request.Resolution}': the emulator draws {string.Join(", ", PixelSize.Tiers.Select(tier => tier.Name))}.");

    private static Refusal? AspectRatio(ImageParameters request) => request.AspectRatio is null or "auto" || FrameRatio.TryParse(request.AspectRatio, out _)
        ? null
        : new(ParameterNames.AspectRatio,
            $"'aspect_ratio' is '{request.AspectRatio}': the emulator draws width:height, such as 16:9, and auto, which is 1:1 here.");
}
