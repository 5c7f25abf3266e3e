using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Errors;

/// <summary>Where the words of an error stand, and how deep they are looked for.</summary>
public sealed class ErrorWordsTests
{
    [Theory]
    [InlineData("message")]
    [InlineData("error_message")]
    [InlineData("msg")]
    [InlineData("detail")]
    [InlineData("error_description")]
    [InlineData("description")]
    [InlineData("title")]
    [InlineData("reason")]
    [InlineData("error")]
    [InlineData("errors")]
    public void Each_member_that_is_known_to_hold_words_is_read(string member) => Assert.Equal("gone", Words("{\"" + member + "\":\"gone\"}"));

    [Theory]
    [InlineData(8, "gone")]
    [InlineData(9, null)]
    public void Words_are_looked_for_in_eight_objects(int depth, string? words) =>
        Assert.Equal(words, Words(Nested(depth, static inner => "{\"error\":" + inner + "}")));

    [Theory]
    [InlineData(4, "gone")]
    [InlineData(5, null)]
    public void A_list_counts_as_well(int depth, string? words) =>
        Assert.Equal(words, Words(Nested(depth, static inner => "{\"errors\":[" + inner + "]}")));

    [Theory]
    [InlineData(4, "gone")]
    [InlineData(5, "{\"error\":\"gone\"}")]
    public void So_does_json_in_a_text(int depth, string words) =>
        Assert.Equal(words, Words(Nested(depth, static inner => JsonSerializer.Serialize("{\"error\":" + inner + "}"))));

    private static string Nested(int depth, Func<string, string> wrap) => Enumerable.Range(0, depth).Aggregate("\"gone\"", (inner, _) => wrap(inner));

    private static string? Words(string json) => ErrorWords.Of(JsonElement.Parse(json));
}
