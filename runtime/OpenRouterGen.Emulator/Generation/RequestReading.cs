using System.Text.Json;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Serving;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Generation;

/// <summary>
/// Reads the body of a request, and is stricter than the client's reader: that one keeps an optional member that does not fit, the service refuses it.
/// </summary>
internal static class RequestReading
{
    private static readonly string[] s_members =
    [
        ParameterNames.N, ParameterNames.Resolution, ParameterNames.AspectRatio, ParameterNames.Size, ParameterNames.Quality, ParameterNames.OutputFormat,
        ParameterNames.OutputCompression,
        ParameterNames.Background, ParameterNames.Seed, ParameterNames.References, "stream", "provider", "session_id", "trace", "user",
    ];

    private static readonly string[] s_providerMembers = ["allow_fallbacks", "ignore", "only", "options", "order", "sort"];

    /// <summary>Null when the body was read; else why not.</summary>
    public static ServiceError? Read(ReadOnlySpan<byte> body, out ImageGenerationRequest? request)
    {
        if (JsonBodyReader.Read(body, ImageGenerationRequest.Read, out request) is { } problem)
            return ServiceError.Invalid($"The body does not fit at '{problem.Path}': {problem.Message}");
        return Misfit("$", s_members, request!.AdditionalProperties) ?? Misfit("$.provider", s_providerMembers, request.Provider?.AdditionalProperties);
    }

    public static ImageParameters Parameters(ImageGenerationRequest request) => new()
    {
        Model = request.Model,
        Prompt = request.Prompt,
        N = request.N,
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

    private static ServiceError? Misfit(string path, string[] members, IReadOnlyDictionary<string, JsonElement>? additional)
    {
        foreach (var member in members)
        {
            if (additional?.TryGetValue(member, out var value) != true) continue;
            return ServiceError.Invalid($"The body does not fit at '{path}.{member}': a {value.ValueKind} like this is not what the document allows there.");
        }
        return null;
    }
}
