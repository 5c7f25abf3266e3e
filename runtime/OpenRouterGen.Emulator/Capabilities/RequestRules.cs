using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Capabilities;

/// <summary>What the service refuses for every model.</summary>
internal static class RequestRules
{
    public const int MostPictures = 10;
    public const int MostReferences = 16;
    public const int StrongestCompression = 100;
    public const int LongestSessionId = 256;

    /// <summary>The first rule that the request breaks; null when it breaks none.</summary>
    public static Refusal? FirstRefusal(ImageParameters request) =>
        Required(request) ?? Bounds(request) ?? SizeIsKnown(request) ?? SizeAgrees(request) ?? BackgroundHasAlpha(request);

    private static Refusal? Required(ImageParameters request)
    {
        if (request.Model.Length == 0) return new(ParameterNames.Model, "'model' must not be empty: it is an id such as 'author/slug'.");
        return request.Prompt.Length == 0 ? new(ParameterNames.Prompt, "'prompt' must have at least 1 character.") : null;
    }

    private static Refusal? Bounds(ImageParameters request)
    {
        if (request.N is < 1 or > MostPictures) return new(ParameterNames.N, Sentence($"'n' must be between 1 and {MostPictures}, not '{request.N}'."));
        if (request.OutputCompression is < 0 or > StrongestCompression)
        {
            return new(ParameterNames.OutputCompression,
                Sentence($"'output_compression' must be between 0 and {StrongestCompression}, not '{request.OutputCompression}'."));
        }

        if (request.SessionId?.EnumerateRunes().Count() > LongestSessionId)
            return new(ParameterNames.SessionId, Sentence($"'session_id' must have at most {LongestSessionId} characters."));
        return request.References > MostReferences
            ? new(ParameterNames.References, Sentence($"'input_references' must have at most {MostReferences} items, not '{request.References}'."))
            : null;
    }

    private static Refusal? SizeIsKnown(ImageParameters request)
    {
        if (request.Size is not { } size || PixelSize.IsTier(size) || PixelSize.TryParse(size, out _)) return null;
        var tiers = string.Join(", ", PixelSize.Tiers.Select(tier => tier.Name));
        return new(ParameterNames.Size,
            Sentence($"'size' must be a tier ({tiers}) or WxH with edges from {PixelSize.SmallestEdge} to {PixelSize.LargestEdge} pixels, not '{size}'."));
    }

    private static Refusal? SizeAgrees(ImageParameters request)
    {
        if (request.Size is not { } size) return null;
        if (!PixelSize.TryParse(size, out var pixels))
        {
            return request.Resolution is { } tier && tier != size
                ? new(ParameterNames.Size, Sentence($"'size' is the tier '{size}' while 'resolution' is '{tier}': they must be equal, or send one of them."))
                : null;
        }
        // Pixels decide. Which of them the service calls a mismatch of a resolution is documented nowhere.
        return FrameRatio.TryParse(request.AspectRatio, out var ratio) && !ratio.Fits(pixels)
            ? new(ParameterNames.AspectRatio,
                Sentence($"'aspect_ratio' is '{request.AspectRatio}' while 'size' is '{size}': they must agree, or send one of them."))
            : null;
    }

    // Without output_format the provider's default decides, so nothing is wrong yet.
    private static Refusal? BackgroundHasAlpha(ImageParameters request) =>
        request is { Background: "transparent", OutputFormat: not (null or "png" or "webp") }
            ? new(ParameterNames.Background,
                Sentence($"'background' can be 'transparent' only when 'output_format' is png or webp, not '{request.OutputFormat}'."))
            : null;

    private static string Sentence(FormattableString text) => FormattableString.Invariant(text);
}
