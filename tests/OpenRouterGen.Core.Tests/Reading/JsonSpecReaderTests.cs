using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class JsonSpecReaderTests
{
    [Fact]
    public void Json_becomes_the_same_tree_as_yaml() =>
        Assert.Equal(
            "{a:[1,-2.5e3,true,false,null,'x',{},[]],b:{c:'d'}}",
            Spec.Show(Spec.Root("{\"a\": [1, -2.5e3, true, false, null, \"x\", {}, []],\r\n\t\"b\":\t{\"c\"\n:\"d\"}}\n")));

    [Fact]
    public void Escapes_are_those_of_json() =>
        Assert.Equal("['q\"\\/\b\f\n\r\té😀\u2028']", Spec.Show(Spec.Root("[\"q\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDE00\u2028\"]")));

    [Fact]
    public void A_key_may_be_longer_than_yaml_allows()
    {
        var key = new string('k', 5_000);

        Assert.Equal($"{{{key}:1}}", Spec.Show(Spec.Root($"{{\"{key}\": 1}}")));
    }

    [Fact]
    public void Keys_and_values_know_their_place_and_length()
    {
        var root = (SpecMapping)Spec.Root("{\n  \"a\\n\": [10,\r\n \"x\"]}");
        var entry = root.Entries[0];

        Assert.Equal(new(Spec.File, 1, 1), root.Spot);
        Assert.Equal(new(Spec.File, 2, 3, 5), entry.KeySpot);
        Assert.Equal(new(Spec.File, 2, 10), entry.Value.Spot);
        Assert.Equal([new(Spec.File, 2, 11, 2), new(Spec.File, 3, 2, 3)], ((SpecSequence)entry.Value).Items.Select(item => item.Spot));
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_once() => Assert.Equal("ORG0006 openapi.yaml 1:10+3 a | 1", Spec.Problem("{\"a\": 1, \"a\": 2}"));

    [Fact]
    public void Merge_keys_anchors_and_yaml_words_mean_nothing_in_json() =>
        Assert.Equal("{<<:{a:1},b:'*x',~:'~'}", Spec.Show(Spec.Root("{\"<<\": {\"a\": 1}, \"b\": \"*x\", \"~\": \"~\"}")));

    [Fact]
    public void Flow_style_that_is_no_json_is_read_as_yaml() => Assert.Equal("{a:'b',c:[1,2],d:'x'}", Spec.Show(Spec.Root("{a: b, c: [1, 2,], d: 'x'} # yes")));

    [Fact]
    public void A_duplicate_in_flow_style_is_reported_once() => Assert.Equal("ORG0006 openapi.yaml 1:18+1 a | 1", Spec.Problem("{\"a\": 1, \"b\": c, a: 2}"));

    [Theory]
    [InlineData("{\"a\": 1", "1:8+0 openapi.yaml | ',' or '}' is expected, not the end of the file")]
    [InlineData("{\"a\": 1]", "1:8+1 openapi.yaml | ',' or '}' is expected")]
    [InlineData("[1\n 2}", "2:2+1 openapi.yaml | ',' or ']' is expected")]
    [InlineData("{\"a\": \"x", "1:9+0 openapi.yaml | the closing quote is expected, not the end of the file")]
    [InlineData("[\"\\q\"]", "1:4+1 openapi.yaml | this is no escape that JSON has")]
    [InlineData("[\"\\u12\"]", "1:4+1 openapi.yaml | four hexadecimal digits are expected after '\\u'")]
    [InlineData("{} {}", "1:4+1 openapi.yaml | nothing may follow the document")]
    [InlineData("{}}", "1:3+1 openapi.yaml | nothing may follow the document")]
    public void Text_that_is_neither_json_nor_yaml_is_reported_with_its_place(string text, string expected) =>
        Assert.Equal("ORG0001 openapi.yaml " + expected, Spec.Problem(text));

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    public void Numbers_that_json_has_not_are_left_to_yaml(string text) =>
        Assert.Equal(Spec.Show(Spec.Root("- " + text)), Spec.Show(Spec.Root($"[{text}]")));
}
