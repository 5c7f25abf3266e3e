using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Serving;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Generation;

/// <summary>Reads the body of a request. What only requests have is read strictly: an optional member that does not fit is refused as well.</summary>
internal static class RequestReading
{
    /// <summary>Null when the body was read; else why not.</summary>
    public static ServiceError? Read(ReadOnlySpan<byte> body, out ImageGenerationRequest? request) =>
        JsonBodyReader.Read(body, JsonRead.Model<ImageGenerationRequest>, out request) is { } problem
            ? ServiceError.Invalid($"The body does not fit at '{problem.Path}': {problem.Message}")
            : null;

    public static ImageParameters Parameters(ImageGenerationRequest request) => new()
    {
        Model = request.Model,
        Prompt = request.Prompt,
        N = request.ImageCount,
        Resolution = request.Resolution?.Value,
        AspectRatio = request.AspectRatio?.Value,
        Size = request.Size,
        Quality = request.Quality?.Value,
        OutputFormat = request.OutputFormat?.Value,
        OutputCompression = request.OutputCompression,
        Background = request.Background?.Value,
        Seed = request.Seed,
        SessionId = request.SessionId,
        References = request.InputReferences?.Count,
    };
}
