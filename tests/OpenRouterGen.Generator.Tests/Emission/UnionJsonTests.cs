using System.Collections;
using System.Text.Json;
using OpenRouter;
using static OpenRouterGen.Generator.Tests.Emission.SampleAssembly;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class UnionJsonTests
{
    [Theory]
    [InlineData("""{"type":"enum","values":["a"]}""", "EnumCapability")]
    [InlineData("""{"values":["a"],"x":{"type":"range"},"type":"enum"}""", "EnumCapability")]
    [InlineData("""{"min":1,"max":2,"type":"range"}""", "RangeCapability")]
    [InlineData("""{"max":2,"min":1,"\u0074ype":"range"}""", "RangeCapability")]
    public void A_tag_decides_the_case_wherever_it_stands(string json, string expected) =>
        Assert.Equal(expected, Case("Capability", json).GetType().Name);

    [Theory]
    [InlineData("""{"type":"new","a":1}""", "new")]
    [InlineData("""{"a":1}""", null)]
    [InlineData("""{"type":5}""", null)]
    [InlineData("[1]", null)]
    [InlineData("""{"type":"new","a":"\ud800"}""", "new")]
    [InlineData("""{"a":[{"\ud800":"\udc00"}]}""", null)]
    public void An_unknown_case_keeps_its_tag_and_its_JSON(string json, string? tag)
    {
        Assert.Equal(tag, Assert.IsType<UnknownCase>(Case("Capability", json)).Tag);
        Assert.Equal(json, RoundTrip("Capability", json));
    }

    [Fact]
    public void A_case_for_any_other_tag_is_taken_before_the_unknown_one()
    {
        Assert.Equal("OtherCapability", Case("OpenCapability", """{"type":"new","x":1}""").GetType().Name);
        Assert.IsType<UnknownCase>(Case("OpenCapability", """{"x":1}"""));
    }

    [Theory]
    [InlineData("\"1K\"", "Size")]
    [InlineData("\"other\"", "Size")]
    [InlineData("12", "Int64")]
    [InlineData("true", "Boolean")]
    [InlineData("""[{"name":"x"}]""", "list")]
    [InlineData("""["a","b"]""", "list")]
    [InlineData("[]", "list")]
    [InlineData("""{"cost":null,"tokens":1,"tier":null}""", "Usage")]
    [InlineData("""{"tokens":"t"}""", "ShortMap`1")]
    public void Kinds_members_and_items_distinguish_cases_without_a_tag(string json, string expected)
    {
        var value = Case("Input", json);
        Assert.Equal(expected, value is IList and not IDictionary ? "list" : value.GetType().Name);
        Assert.Equal(json, RoundTrip("Input", json));
    }

    [Fact]
    public void A_case_that_does_not_fit_throws() =>
        Assert.ThrowsAny<JsonException>(() => Read("Capability", """{"type":"enum"}"""));

    [Fact]
    public void A_case_that_is_null_has_no_union() => Assert.Equal(true, Run("ConversionOfNullThrows"));

    [Fact]
    public void Cases_of_values_are_found_by_their_type() => Assert.Equal("True 5 False True True 2K True 5", Run("Cases"));

    private static object Case(string type, string json) => Member(Read(type, json), "Value")!;
}
