using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class LineBreakerTests
{
    private static readonly string s_long = new('x', 90);

    [Fact]
    public void A_line_that_fits_stays_as_it_is()
    {
        var line = "    " + new string('x', LineBreaker.Width - 5) + ";";
        Assert.Equal([line], Lines(line));
    }

    [Fact]
    public void The_body_of_a_member_goes_to_the_next_line() =>
        Broken(
            $"    public int {s_long}(int first, int second) => Call({s_long}, first, second);",
            $"    public int {s_long}(int first, int second)",
            $"        => Call({s_long}, first, second);");

    [Fact]
    public void The_statement_of_a_label_goes_to_the_next_line() =>
        Broken(
            $"    case 3 when name.SequenceEqual(\"{s_long}\"u8): value = Read(ref reader, name, {s_long}); break;",
            $"    case 3 when name.SequenceEqual(\"{s_long}\"u8):",
            $"        value = Read(ref reader, name, {s_long}); break;");

    [Fact]
    public void Arguments_are_broken_where_the_nesting_is_least() =>
        Broken(
            $"call({s_long}, inner(first, second, third, fourth, fifth, sixth, seventh, eighth), last);",
            $"call({s_long},",
            "    inner(first, second, third, fourth, fifth, sixth, seventh, eighth), last);");

    [Fact]
    public void A_bracket_stays_with_the_name_of_an_attribute() =>
        Broken($"[R::Pattern(\"{s_long}{s_long}\")]", "[R::Pattern(", $"    \"{s_long}{s_long}\")]");

    [Fact]
    public void Interfaces_of_a_type_are_broken_between_them() =>
        Broken(
            $"public sealed partial record {s_long} : R::IJsonModel<{s_long}>, R::IValidated",
            $"public sealed partial record {s_long}",
            $"    : R::IJsonModel<{s_long}>, R::IValidated");

    /// <summary>A comma, a bracket or an operator inside a text is no place for a break.</summary>
    [Theory]
    [InlineData("a, b(c) => d || e")]
    [InlineData("\\\", \\\\")]
    public void A_literal_is_never_broken(string part)
    {
        var literal = "\"" + string.Concat(Enumerable.Repeat(part, 60)) + "\"";
        Broken($"call(first, {literal}, last);", "call(first,", "    " + literal + ",", "    last);");
    }

    /// <summary>What the lines say is what the line said: broken anywhere, the tokens are the same.</summary>
    [Fact]
    public void The_tokens_of_broken_lines_are_those_of_the_line()
    {
        var rule = $"new(\"{s_long}\", R::Kind.Equal) {{ When = [\"a\", \"b\"], Message = \"a, b ({s_long})\" }}";
        var line = $"private static readonly R::Rule[] s_rules = {{ {rule}, new(\"c\") }};";
        var lines = Lines(line);
        Assert.True(lines.Length > 1);
        Assert.Equal(Tokens(line), Tokens(string.Join("\n", lines)));
    }

    private static void Broken(string line, params string[] lines) => Assert.Equal(lines, Lines(line));

    private static string[] Lines(string line)
    {
        var text = new CodeBuffer();
        new LineBreaker().Append(text, line);
        return text.ToString().Split('\n');
    }

    private static IEnumerable<string> Tokens(string text) => SyntaxFactory.ParseTokens(text).Select(token => token.Text);
}
