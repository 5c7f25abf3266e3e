using Microsoft.AspNetCore.Http;

namespace OpenRouter.Emulator.Serving;

/// <summary>Paths as segments below the root.</summary>
internal static class ApiPaths
{
    public const string Root = "/api/v1";

    /// <summary>The segments below the root, decoded; null for a path that is not below it.</summary>
    public static string[]? Segments(PathString path) =>
        path.StartsWithSegments(Root, StringComparison.Ordinal, out var rest) && rest.HasValue ? rest.Value![1..].Split('/') : null;
}
