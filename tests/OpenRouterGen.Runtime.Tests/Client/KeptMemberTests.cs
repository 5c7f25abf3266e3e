using System.Text.Json;

namespace OpenRouter.Tests.Client;

/// <summary>What is kept of an answer is what it said last, and is written back whatever its text is.</summary>
public sealed class KeptMemberTests
{
    [Theory]
    [InlineData("\"media_type\":7,\"media_type\":null", null, "")]
    [InlineData("\"media_type\":7,\"media_type\":\"image/png\"", "image/png", ",\"media_type\":\"image/png\"")]
    [InlineData("\"media_type\":\"image/png\",\"media_type\":7", null, ",\"media_type\":7")]
    [InlineData("\"media_type\":7,\"media_type\":[8]", null, ",\"media_type\":[8]")]
    [InlineData("\"media_type\":7,\"x\":1,\"media_type\":null,\"x\":2", null, ",\"x\":2")]
    public void Of_a_member_that_comes_twice_the_last_counts(string members, string? expected, string written)
    {
        var image = JsonSerializer.Deserialize<GeneratedImage>("{\"b64_json\":\"AAEC\"," + members + "}")!;
        Assert.Equal(expected, image.MediaType);
        Assert.Equal("{\"b64_json\":\"AAEC\"" + written + "}", JsonSerializer.Serialize(image));
    }

    [Theory]
    [InlineData("\"usage\":7,\"usage\":null", "")]
    [InlineData("\"usage\":7,\"usage\":{\"cost\":1}", ",\"usage\":{\"cost\":1}")]
    public void It_does_for_objects_too(string members, string written)
    {
        var response = JsonSerializer.Deserialize<ImageGenerationResponse>("{\"data\":[{\"b64_json\":\"AAEC\"}]," + members + "}")!;
        Assert.Null(response.AdditionalProperties?.GetValueOrDefault("usage").ValueKind is null or JsonValueKind.Undefined ? null : "kept");
        Assert.Equal("{\"data\":[{\"b64_json\":\"AAEC\"}]" + written + "}", JsonSerializer.Serialize(response));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\\udc00b\"")]
    [InlineData("[1,\"\\uD83D\"]")]
    [InlineData("{\"a\":{\"b\":\"\\ud800\"}}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void A_value_that_is_no_unicode_is_written_back_as_it_came(string value)
    {
        var answer = "{\"b64_json\":\"AAEC\",\"x\":" + value + "}";
        Assert.Equal(answer, JsonSerializer.Serialize(JsonSerializer.Deserialize<GeneratedImage>(answer)));
    }

    [Fact]
    public void Bytes_that_are_no_unicode_are_written_back_as_they_came()
    {
        byte[] answer = [.. "{\"b64_json\":\"AAEC\",\"x\":\""u8, 0xFF, .. "\"}"u8];
        Assert.Equal(answer, JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<GeneratedImage>(answer)));
    }

    [Theory]
    [InlineData("\\ud800", "\uFFFD")]
    [InlineData("a\\udfffb", "a\uFFFDb")]
    [InlineData("\\ud83d\\ude00", "😀")]
    [InlineData("\\ud800\\n", "\uFFFD\n")]
    [InlineData("b64_json\\ud800", "b64_json\uFFFD")]
    public async Task A_name_that_is_no_unicode_costs_nothing(string name, string kept)
    {
        var answer = "{\"" + name + "\":0,\"created\":1,\"data\":[{\"" + name + "\":[1],\"b64_json\":\"AAEC\"}],\"usage\":{\"" + name + "\":2,\"cost\":0.5}}";
        var response = await EmittedClient.ReadAsync(answer);
        Assert.Equal([0, 1, 2], Assert.Single(response.Data).Bytes.ToArray());
        Assert.Equal(0.5m, response.Usage!.Cost);
        Assert.Equal("[1]", response.Data[0].AdditionalProperties![kept].GetRawText());
        Assert.NotEmpty(JsonSerializer.Serialize(response));
        await using var server = new LoopbackServer(exchange => exchange.StreamAsync(
            "data: {\"" + name + "\":0,\"type\":\"image_generation.completed\",\"b64_json\":\"AAEC\"}\n\n"));
        using var client = EmittedClient.To(server);
        Assert.Equal([0, 1, 2], Assert.IsType<ImageCompletedEvent>(Assert.Single(await client.EventsAsync()).Value).Bytes.ToArray());
    }

    [Fact]
    public void Bytes_in_a_name_that_are_no_unicode_cost_nothing()
    {
        byte[] answer = [.. "{\"b64_json\":\"AAEC\",\""u8, 0xE9, .. "\":1}"u8];
        Assert.Equal(["é"], JsonSerializer.Deserialize<GeneratedImage>(answer)!.AdditionalProperties!.Keys);
    }
}
