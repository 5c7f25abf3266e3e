using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class JsonPathLocatorTests
{
    [Theory]
    [InlineData("^7", "$")]
    [InlineData("{\"a\":^7}", "$.a")]
    [InlineData("{\"a\":{\"b\":[0,[1],{\"c\":^7}]}}", "$.a.b[2].c")]
    [InlineData("[[],[^7]]", "$[1][0]")]
    [InlineData("{\"a\":[1,2,3],\"b\":^7}", "$.b")]
    [InlineData("{\"a\":[1,^{\"x\":1}]}", "$.a[1]")]
    [InlineData("{\"a\":{\"x\":1^},\"b\":7}", "$.a")]
    [InlineData("[{\"x\":1^}]", "$[0]")]
    [InlineData("{\"a b\":{\"amazon-bedrock\":{\"anthropic/2\":^7}}}", "$['a b'].amazon-bedrock['anthropic/2']")]
    [InlineData("{\"\":^7}", "$['']")]
    public void The_path_of_a_token_is_found(string marked, string expected)
    {
        var offset = marked.IndexOf('^', StringComparison.Ordinal);
        Assert.Equal(expected, JsonPathLocator.Locate(Encoding.UTF8.GetBytes(marked.Replace("^", "", StringComparison.Ordinal)), offset));
    }

    [Theory]
    [InlineData("{\"a\":[1,2,x]}", "$.a[1]")]
    [InlineData("{\"a\":{\"b\":\"cut", "$.a.b")]
    [InlineData("", "$")]
    [InlineData("{\"a\":1}}", "$")]
    public void The_place_where_text_stops_being_json_is_found(string json, string expected) =>
        Assert.Equal(expected, JsonPathLocator.Locate(Encoding.UTF8.GetBytes(json), -1));

    [Fact]
    public void A_missing_member_is_part_of_the_path() =>
        Assert.Equal("$.a.b", JsonPathLocator.Locate("{\"a\":{}}"u8, 6, "b"));
}
