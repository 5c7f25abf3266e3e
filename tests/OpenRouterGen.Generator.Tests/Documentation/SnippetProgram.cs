using System.Text.RegularExpressions;

namespace OpenRouterGen.Generator.Tests.Documentation;

/// <summary>The C# blocks of the documentation, and each as a program.</summary>
internal static partial class SnippetProgram
{
    // What a block may use without declaring it. Fields, so that a block may also declare a variable of the same name.
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using OpenRouter;

        #pragma warning disable CS0649, CS8618
        abstract class Prelude
        {
            protected static OpenRouterClient client;
            protected static OpenRouter.ImageGenerationRequest request;
            protected static CancellationToken cancellationToken;
            protected static string[] args;
        }
        """;

    private const string Start = "#pragma warning disable CS0649";

    /// <summary>The C# blocks of a document that need the client alone.</summary>
    public static IReadOnlyList<string> BlocksOf(string document) => [.. Blocks(document).Where(block => block.Info.Length == 0).Select(block => block.Code)];

    /// <summary>Every C# block of a document, also those marked as <c>app</c>: they use the emulator or ASP.NET.</summary>
    public static IReadOnlyList<string> AllBlocksOf(string document) => [.. Blocks(document).Select(block => block.Code)];

    /// <summary>A block as a program in a namespace, so that many of them are one project.</summary>
    public static string In(string space, string block) => Of(block).Replace(Start, $"namespace {space};\n{Start}", StringComparison.Ordinal);

    public static string Of(string block)
    {
        var usings = string.Join('\n', Using().Matches(block).Select(match => match.Value).Where(line => !Prelude.Contains(line, StringComparison.Ordinal)));
        var types = string.Join('\n', Declaration().Matches(block).Select(match => match.Value));
        var statements = Declaration().Replace(Using().Replace(block, ""), "");
        return $"{usings}\n{Prelude}\nsealed class Snippet : Prelude\n{{\n{types}\n    public static async Task RunAsync()\n    {{\n{statements}\n        "
            + $"await Task.CompletedTask;\n    }}\n}}";
    }

    public static IEnumerable<string> Documents() => new[] { "generator/docs", "generator/docs/guides", "generator/docs/reference" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md"))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Prepend("README.md");

    /// <summary>
    /// Whether a block of a document may have a diagnostic: pages of the reference have the document's own example, whose model does not stream.
    /// ORG1036 says so, and the call answers all the same.
    /// </summary>
    public static bool MayHave(string diagnostic, string document) =>
        diagnostic == "ORG1036" && document.StartsWith("generator/docs/reference/", StringComparison.Ordinal);

    private static IEnumerable<(string Info, string Code)> Blocks(string document) =>
        Fence().Matches(Repository.Read(document)).Select(match => (match.Groups["info"].Value, match.Groups["code"].Value));

    [GeneratedRegex("^```csharp ?(?<info>[a-z]*)\\r?\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    // A type that a block declares, up to the brace that stands at the start of a line.
    [GeneratedRegex("^(public |sealed |static )*class .*?^}$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("^using [A-Za-z.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
