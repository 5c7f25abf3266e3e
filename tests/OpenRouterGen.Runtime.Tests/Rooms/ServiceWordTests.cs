using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouter.Tests.Rooms;

/// <summary>
/// The service's words stand in the rooms that know the service. Names and texts of the code count; comments and the names of the runtime's types do not.
/// </summary>
public sealed partial class ServiceWordTests
{
    // Anywhere in a name or a text, in any case.
    private static readonly string[] s_words =
    [
        "openrouter", "HTTP-Referer", "X-Generation-Id", "X-Request-Id", "retry-after-ms", "sk-or-",
        "image", "picture", "b64_json", "media_type", "availability", "error_type", "http_status", "_tokens",
    ];

    // The whole of a text: members of requests, answers and errors.
    private static readonly string[] s_members =
    [
        "error", "code", "message", "param", "metadata", "retryable", "retry_after", "model", "prompt", "n", "seed", "stream", "usage", "cost", "created",
    ];

    private static readonly string[] s_rooms = ["OpenRouterService", "Pictures", "Capabilities"];

    private static readonly (string File, string Word, string Reason)[] s_exceptions =
    [
        ("Telemetry/CallTrace.cs", "openrouter", "The conventions name the provider by its own name."),
        ("Telemetry/OpenRouterTelemetry.cs", "openrouter", "The source and the meter are called as users know the client."),
    ];

    // The longest first, for one name may be a part of another.
    private static readonly string[] s_typeNames = [.. RuntimeSource.TypeNames.OrderByDescending(static name => name.Length)];

    [Fact]
    public void A_word_of_the_service_stands_only_where_the_service_is_known()
    {
        var found = RuntimeSource.Files.SelectMany(Found).ToHashSet();
        var allowed = s_exceptions.Select(static exception => (exception.File, exception.Word)).ToHashSet();
        Assert.Empty(found.Except(allowed).Select(static one => one.File + ": " + one.Word));
    }

    [Fact]
    public void Every_exception_is_needed_and_has_a_reason()
    {
        var found = RuntimeSource.Files.SelectMany(Found).ToHashSet();
        Assert.All(s_exceptions, exception =>
        {
            Assert.Contains((exception.File, exception.Word), found);
            Assert.NotEmpty(exception.Reason);
        });
        Assert.Equal(s_exceptions.Length, s_exceptions.DistinctBy(static exception => (exception.File, exception.Word)).Count());
    }

    [Theory]
    [InlineData("""class C { string S => "b64_json"; }""", "b64_json")]
    [InlineData("""class C { int ImageCount; }""", "image")]
    [InlineData("""class C { string S => $"an {1} image"; }""", "image")]
    [InlineData("""class C { bool B => "error"u8.IsEmpty; }""", "error")]
    [InlineData("""namespace OpenRouter.X; /* image */ class C { string S => "the error of " + nameof(OpenRouterException); } // image""", null)]
    public void Names_and_texts_count_and_comments_and_types_do_not(string code, string? word)
    {
        var file = new SourceFile("Calls/C.cs", CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot());
        Assert.Equal(word is null ? [] : [("Calls/C.cs", word)], Found(file));
    }

    private static IEnumerable<(string File, string Word)> Found(SourceFile file)
    {
        if (s_rooms.Contains(file.Room)) return [];
        return file.Root.DescendantTokens()
            .Where(token => token.Value is string && !IsNameOfNamespace(token) && !IsAttributeName(file, token))
            .SelectMany(Words)
            .Distinct()
            .Select(word => (file.Path, word));
    }

    private static IEnumerable<string> Words(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) && s_members.Contains(token.ValueText, StringComparer.Ordinal)) yield return token.ValueText;
        var text = s_typeNames.Aggregate(token.ValueText, static (text, name) => text.Replace(name, " ", StringComparison.Ordinal));
        foreach (var word in s_words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) yield return word;
        }
    }

    private static bool IsNameOfNamespace(SyntaxToken token) =>
        token.Parent!.AncestorsAndSelf().Any(static node => node is UsingDirectiveSyntax or NameSyntax { Parent: BaseNamespaceDeclarationSyntax });

    private static bool IsAttributeName(SourceFile file, SyntaxToken token) =>
        file.Room == "Telemetry" && token.IsKind(SyntaxKind.StringLiteralToken) && AttributeName().IsMatch(token.ValueText);

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_]+)+$")]
    private static partial Regex AttributeName();
}
