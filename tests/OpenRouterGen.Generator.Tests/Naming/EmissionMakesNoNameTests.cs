using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Every name is given in Building, where a tie is seen. Emission writes names, and makes none of pieces.</summary>
public sealed class EmissionMakesNoNameTests
{
    // Names of the runtime, which a table of ours lists.
    private static readonly string[] s_ownTables = ["RuntimeNames.cs", "ScalarMethods.cs"];

    [Fact]
    public void An_identifier_that_emission_makes_is_a_word_of_our_own()
    {
        var made = Sources()
            .Where(source => !s_ownTables.Contains(source.Name))
            .SelectMany(source => source.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => (source.Name, Call: call)))
            .Where(item => item.Call.Expression.ToString().EndsWith("CSharpIdentifier.Create", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(made);
        Assert.Empty(made.Where(item => item.Call.ArgumentList.Arguments[0].Expression is not LiteralExpressionSyntax)
            .Select(item => $"{item.Name}: {item.Call}"));
    }

    // A clause that begins with a space, and loops of our own: locals of members give way to them.
    private static readonly string[] s_noNames = ["{s_orThrow}", "{check}", "{depth}"];

    [Fact]
    public void No_piece_of_code_stands_against_a_letter()
    {
        var texts = Sources()
            .SelectMany(source => source.Root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Select(text => (source.Name, Text: text)))
            .ToList();

        Assert.True(texts.Count > 100, "the sources were not found");
        Assert.Empty(texts.Where(item => IsComposed(item.Text)).Select(item => $"{item.Name}: {item.Text}"));
    }

    [Theory]
    [InlineData("$\"Try{name}\"", true)]
    [InlineData("$\"{name}Async\"", true)]
    [InlineData("$\"{first}{second}\"", false)]
    [InlineData("$\"await {name}({arguments})\"", false)]
    public void A_composed_name_is_seen(string text, bool isComposed) =>
        Assert.Equal(isComposed, IsComposed((InterpolatedStringExpressionSyntax)SyntaxFactory.ParseExpression(text)));

    private static bool IsComposed(InterpolatedStringExpressionSyntax text)
    {
        for (var i = 1; i < text.Contents.Count; i++)
        {
            if ((text.Contents[i - 1], text.Contents[i]) is (InterpolatedStringTextSyntax before, InterpolationSyntax hole)
                && !s_noNames.Contains(hole.ToString()) && IsLetter(before.TextToken.ValueText[^1]))
            {
                return true;
            }

            if ((text.Contents[i - 1], text.Contents[i]) is (InterpolationSyntax, InterpolatedStringTextSyntax after) && IsLetter(after.TextToken.ValueText[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static IEnumerable<(string Name, SyntaxNode Root)> Sources() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "generator", "OpenRouterGen.Core", "Emission"), "*.cs", SearchOption.AllDirectories)
        .Select(path => (Path.GetFileName(path), CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()));
}
