// Needs: Microsoft.Extensions.AI.Abstractions 10.3 to 10.11
// With: OpenRouterImageGenerator
#pragma warning disable MEAI001
namespace OpenRouter;

/// <summary>The options of Microsoft.Extensions.AI as members of a request. None of them is dropped: what cannot be sent is an exception.</summary>
internal static class OpenRouterImageOptions
{
    /// <summary>Fills what a request leaves open.</summary>
    /// <exception cref="global::System.NotSupportedException">An option asks for what there is not.</exception>
    /// <exception cref="global::System.ArgumentException">An option has a value of another type, or one that nothing can be made of.</exception>
    public static global::OpenRouter.ImageGenerationRequest Fill(
        global::OpenRouter.ImageGenerationRequest request, global::Microsoft.Extensions.AI.ImageGenerationOptions options)
    {
        if (options.ResponseFormat is { } format and not global::Microsoft.Extensions.AI.ImageGenerationResponseFormat.Data)
        {
            throw new global::System.NotSupportedException(
                "ImageGenerationOptions.ResponseFormat is '" + format + "', and pictures come as bytes only: leave it out, or set Data.");
        }

        request = request with
        {
            ImageCount = request.ImageCount ?? options.Count,
            Size = request.Size ?? SizeOf(options.ImageSize),
            OutputFormat = request.OutputFormat ?? FormatOf(options.MediaType),
        };
        if (options.AdditionalProperties is not { } additional) return request;
        foreach (var (name, value) in additional) request = Fill(request, name, value);
        return request;
    }

    private static global::OpenRouter.ImageGenerationRequest Fill(global::OpenRouter.ImageGenerationRequest request, string name, object? value) =>
        (name, value) switch
        {
            (_, null) or (OpenRouterImageGeneratorExtensions.StreamingCountProperty, _) => request,
            ("seed", long seed) => request with { Seed = request.Seed ?? seed },
            ("seed", int seed) => request with { Seed = request.Seed ?? seed },
            ("output_compression", int compression) => request with { OutputCompression = request.OutputCompression ?? compression },
            ("quality", string or global::OpenRouter.Quality) => request with { Quality = request.Quality ?? value.ToString() },
            ("resolution", string or global::OpenRouter.Resolution) => request with { Resolution = request.Resolution ?? value.ToString() },
            ("aspect_ratio", string or global::OpenRouter.AspectRatio) => request with { AspectRatio = request.AspectRatio ?? value.ToString() },
            ("background", string or global::OpenRouter.Background) => request with { Background = request.Background ?? value.ToString() },
            ("user", string user) => request with { User = request.User ?? user },
            ("session_id", string session) => request with { SessionId = request.SessionId ?? session },
            _ => throw new global::System.ArgumentException(
                "ImageGenerationOptions.AdditionalProperties['" + name + "'] is a '" + value.GetType() + "' that no member of the request is made of; "
                    + "set it with RawRepresentationFactory.",
                "options"),
        };

    private static string? SizeOf(global::System.Drawing.Size? size) => size is { } given
        ? global::System.FormattableString.Invariant($"{given.Width}x{given.Height}")
        : null;

    // The subtype is the name of the format, but for this one.
    private static global::OpenRouter.OutputFormat? FormatOf(string? mediaType)
    {
        if (mediaType is null) return null;
        const string Picture = "image/";
        if (!mediaType.StartsWith(Picture, global::System.StringComparison.OrdinalIgnoreCase))
        {
            throw new global::System.ArgumentException("ImageGenerationOptions.MediaType is '" + mediaType + "', which is that of no picture.", "options");
        }

        var subtype = mediaType[Picture.Length..].ToLowerInvariant();
        return new global::OpenRouter.OutputFormat(subtype switch { "svg+xml" => "svg", "jpg" => "jpeg", _ => subtype });
    }
}
