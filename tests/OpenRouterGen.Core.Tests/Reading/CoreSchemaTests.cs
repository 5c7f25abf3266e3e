using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class CoreSchemaTests
{
    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("Yes")]
    [InlineData("tRue")]
    [InlineData("nULL")]
    [InlineData("none")]
    [InlineData("1:1")]
    [InlineData("19.5:9")]
    [InlineData("2026-08-01")]
    [InlineData("2026-08-01T10:00:00Z")]
    [InlineData("1_000")]
    [InlineData("0b101")]
    [InlineData("0o8")]
    [InlineData("0xG")]
    [InlineData("-0x1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.2.3")]
    [InlineData("+")]
    [InlineData("-.nan")]
    [InlineData("=")]
    [InlineData("1,5")]
    [InlineData("2K")]
    [InlineData("٣")]
    public void What_the_core_schema_does_not_name_is_text(string text) => Assert.Equal($"'{text}'", Read(text));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("010", "010")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("0xFFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void Integers_are_decimal_octal_and_hexadecimal(string text, string expected) =>
        Assert.Equal((SpecScalarKind.Integer, expected), Kind(text));

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1.", "1.")]
    [InlineData("-.5", "-.5")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.5E-7", "1.5E-7")]
    [InlineData(".inf", ".inf")]
    [InlineData("+.INF", ".inf")]
    [InlineData("-.Inf", "-.inf")]
    [InlineData(".NaN", ".nan")]
    public void Numbers_have_a_dot_or_an_exponent_or_a_name(string text, string expected) =>
        Assert.Equal((SpecScalarKind.Number, expected), Kind(text));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    public void Booleans_are_true_and_false_in_three_spellings(string text, string expected) =>
        Assert.Equal((SpecScalarKind.Boolean, expected), Kind(text));

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void Null_is_empty_in_text(string text) => Assert.Equal((SpecScalarKind.Null, ""), Kind(text));

    [Theory]
    [InlineData("'true'", "'true'")]
    [InlineData("\"1\"", "'1'")]
    [InlineData("''", "''")]
    [InlineData("|\n  12", "'12'")]
    [InlineData("!!str 12", "'12'")]
    [InlineData("! 12", "'12'")]
    [InlineData("!!int '12'", "12")]
    [InlineData("!!float 12", "12")]
    [InlineData("!!bool 'true'", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!!timestamp 2026-08-01", "'2026-08-01'")]
    public void Quotes_and_tags_decide_before_the_schema(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("a: !!int x", "1:4+7 openapi.yaml | the tag 'tag:yaml.org,2002:int' does not fit the text 'x'")]
    [InlineData("a: !!python/object:os.system x", "1:4+27 openapi.yaml | the tag 'tag:yaml.org,2002:python/object:os.system' means nothing here")]
    [InlineData("a: !foo {}", "1:4+0 openapi.yaml | the tag '!foo' means nothing here")]
    [InlineData("a: !!omap []", "1:4+0 openapi.yaml | the tag 'tag:yaml.org,2002:omap' means nothing here")]
    public void A_tag_that_means_nothing_is_reported(string text, string expected) => Assert.Equal("ORG0001 openapi.yaml " + expected, Spec.Problem(text));

    private static string Read(string text) => Spec.Show(((SpecMapping)Spec.Root("a: " + text))["a"]!);

    private static (SpecScalarKind Kind, string Text) Kind(string text)
    {
        var scalar = (SpecScalar)((SpecMapping)Spec.Root("a: " + text))["a"]!;
        return (scalar.Kind, scalar.Text);
    }
}
