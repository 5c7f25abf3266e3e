using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Generator.Tests.Driver;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Documentation;

/// <summary>Every C# block of the documentation compiles against the client of the bundled document.</summary>
public class SnippetTests
{
    private static readonly Lazy<CSharpCompilation> s_client = new(() => EmittedCode.Compile(BundledClient.Files.Values));

    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (var document in SnippetProgram.Documents())
        {
            for (var i = 0; i < SnippetProgram.BlocksOf(document).Count; i++) blocks.Add(document, i);
        }

        return blocks;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_without_a_warning(string document, int index)
    {
        var program = SnippetProgram.Of(SnippetProgram.BlocksOf(document)[index]);
        Assert.Empty(EmittedCode.Problems(s_client.Value, program));
    }

    [Fact]
    public void The_readme_has_blocks() => Assert.InRange(SnippetProgram.BlocksOf("README.md").Count, 5, 100);
}
