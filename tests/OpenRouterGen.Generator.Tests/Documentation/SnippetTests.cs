using System.Text.RegularExpressions;
using OpenRouterGen.Generator.Tests.Driver;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Documentation;

/// <summary>Every C# block of the documentation compiles against the client of the bundled document.</summary>
public partial class SnippetTests
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
            protected static ImageGenerationRequest request;
            protected static CancellationToken cancellationToken;
        }
        """;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_files = new(() => GeneratorRun.Of(TestFile.BundledSpec).Files);

    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (var document in Documents())
        {
            for (var i = 0; i < Fence().Count(Repository.Read(document)); i++) blocks.Add(document, i);
        }

        return blocks;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_without_a_warning(string document, int index)
    {
        var block = Fence().Matches(Repository.Read(document))[index].Groups["code"].Value;
        var usings = string.Join('\n', Using().Matches(block).Select(match => match.Value).Where(line => !Prelude.Contains(line, StringComparison.Ordinal)));
        var types = string.Join('\n', Declaration().Matches(block).Select(match => match.Value));
        var statements = Declaration().Replace(Using().Replace(block, ""), "");
        var program = $"{usings}\n{Prelude}\nsealed class Snippet : Prelude\n{{\n{types}\n    public static async Task RunAsync()\n    {{\n{statements}\n        await Task.CompletedTask;\n    }}\n}}";
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(s_files.Value.Values.Append(program))));
    }

    [Fact]
    public void The_readme_has_blocks() => Assert.InRange(Fence().Count(Repository.Read("README.md")), 5, 100);

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "docs"), "*.md")
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Prepend("README.md");

    [GeneratedRegex("^```csharp\\r?\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    // A type that a block declares, up to the brace that stands at the start of a line.
    [GeneratedRegex("^(public |sealed |static )*class .*?^}$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("^using [A-Za-z.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
