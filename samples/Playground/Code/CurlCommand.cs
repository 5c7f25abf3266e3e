using System.Text.RegularExpressions;
using OpenRouter;

namespace Playground.Code;

/// <summary>A request as a command for a POSIX shell.</summary>
internal static partial class CurlCommand
{
    public static string Write(ImageGenerationRequest request)
    {
        // The bytes of a file leave the quotes of the shell, which come last.
        var json = RequestJson.Write(request, name => $"<{name}>").Replace("'", @"'\''", StringComparison.Ordinal);
        var body = File().Replace(json, match => $"data:{RequestJson.MediaType(match.Groups[1].Value)};base64,'\"$(base64 -w0 {match.Groups[1].Value})\"'");
        return $$"""
            curl https://openrouter.ai/api/v1/images \
              -H "Authorization: Bearer $OPENROUTER_API_KEY" \
              -H "Content-Type: application/json" \
              -d '{{body}}'
            """;
    }

    [GeneratedRegex(@"(?<=""url"": "")<([0-9a-f]{32}\.[a-z]{3,4})>(?="")")]
    private static partial Regex File();
}
