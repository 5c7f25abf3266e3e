using System.Text.RegularExpressions;
using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Core.Tests.Emission;

/// <summary>A constraint stands in two places of the emitted code: the attribute, for the compiler, and the check, at run time.</summary>
public partial class ConstraintsTests
{
    [Theory]
    [InlineData("type: integer, minimum: 1, maximum: 10", "Range(1, 10)", "Range(minimum: 1, maximum: 10)")]
    [InlineData("type: integer, exclusiveMinimum: 0", "Range(1d, double.PositiveInfinity)", "Range(minimum: 1, maximum: null)")]
    [InlineData("type: number, minimum: 0, exclusiveMaximum: 1.5", "Range(0d, 1.5d, MaximumIsExclusive = true)",
        "Range(minimum: 0d, maximum: 1.5d, exclusiveMaximum: true)")]
    [InlineData("type: number, format: decimal, minimum: 0.10", "DecimalRange(Minimum = \"0.10\")", "Range(minimum: 0.10m, maximum: null)")]
    [InlineData("type: string, minLength: 1", "StringLength(int.MaxValue, MinimumLength = 1)", "Text(minimum: 1, maximum: null)")]
    [InlineData("type: string, maxLength: 5", "StringLength(5)", "Text(minimum: null, maximum: 5)")]
    [InlineData("type: array, items: {}, minItems: 1, maxItems: 2", "ItemCount(Minimum = 1, Maximum = 2)", "Items(minimum: 1, maximum: 2)")]
    public void Both_say_the_same(string schema, string attribute, string check) => Assert.Equal((attribute, check), Emitted(schema));

    [Theory]
    [InlineData("type: integer, maximum: 9007199254740991", "Range(double.NegativeInfinity, 9007199254740991d)",
        "Range(minimum: null, maximum: 9007199254740991L)")]
    [InlineData("type: integer, minimum: 9007199254740993", "DecimalRange(Minimum = \"9007199254740993\")", "Range(minimum: 9007199254740993L, maximum: null)")]
    [InlineData("type: integer, maximum: 9223372036854775806", "DecimalRange(Maximum = \"9223372036854775806\")",
        "Range(minimum: null, maximum: 9223372036854775806L)")]
    public void A_whole_number_that_a_double_rounds_is_exact_in_both(string schema, string attribute, string check) =>
        Assert.Equal((attribute, check), Emitted(schema));

    [Theory]
    [InlineData("minimum: 3000000000", "Range(3000000000d, double.PositiveInfinity)", "Range(minimum: 3000000000L, maximum: null)")]
    [InlineData("minimum: 2147483647", "Range(2147483647d, double.PositiveInfinity)", "Range(minimum: 2147483647, maximum: null)")]
    [InlineData("minimum: 1, maximum: 3000000000", "Range(1, int.MaxValue)", "Range(minimum: 1, maximum: null)")]
    public void A_bound_at_the_end_of_int_is_not_taken_for_an_open_one(string bounds, string attribute, string check) =>
        Assert.Equal((attribute, check), Emitted($"type: integer, format: int32, {bounds}"));

    [Theory]
    [InlineData("type: array, items: {}, minItems: 0")]
    [InlineData("type: integer, format: int32, minimum: -3000000000")]
    [InlineData("type: integer, format: int64, minimum: -1e25, maximum: 1e25")]
    public void What_no_value_can_break_is_in_neither(string schema) => Assert.Equal((null, null), Emitted(schema));

    /// <summary>The attribute and the check of a member, without the names that they begin with.</summary>
    private static (string? Attribute, string? Check) Emitted(string schema)
    {
        var model = new TestSpec($"Root: {{ type: object, properties: {{ a: {{ {schema} }} }} }}").Model();
        var emitted = SpecEmitter.Emit(model, "spec.yaml", BuildingLimits.Default, CancellationToken.None);
        var text = Assert.Single(emitted.Files, file => file.Text.Contains("record Root", StringComparison.Ordinal)).Text;
        var attribute = Attribute().Match(text);
        var check = Check().Match(text);
        return (attribute.Success ? attribute.Groups["text"].Value : null, check.Success ? $"{check.Groups["name"]}({check.Groups["bounds"]})" : null);
    }

    [GeneratedRegex("""\[[^\]]*?\b(?<text>(Range|DecimalRange|StringLength|ItemCount)\(.*\))\]""")]
    private static partial Regex Attribute();

    [GeneratedRegex("""check\.(?<name>\w+)\("a", A, (?<bounds>.*)\);""")]
    private static partial Regex Check();
}
