using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

/// <summary>What a client sent, as a value of its own type.</summary>
public sealed class RecordedRequestTests : ClientFixture
{
    [Fact]
    public async Task Requests_for_pictures_are_values_beside_what_was_sent()
    {
        var request = Small with { ImageCount = 2, InputReferences = ["https://example.com/a.png"], Provider = new() { Only = ["bytedance"] } };
        await Client.Images.GenerateAsync(request);
        await Client.Images.ListModelsAsync();
        await Client.Images.TryGenerateAsync(Small with { Model = "no/one" });
        await EventsAsync(Small);
        var recorded = Server.Requests<ImageGenerationRequest>();
        Assert.Equal([(1L, Small.Model, 2), (3L, "no/one", null), (4L, Small.Model, null)],
            recorded.Select(static one => (one.Received.Number, one.Value.Model, one.Value.ImageCount)));
        Assert.Equal(["https://example.com/a.png"], recorded[0].Value.InputReferences!.Select(static reference => reference.Url));
        Assert.Equal("bytedance", Assert.Single(recorded[0].Value.Provider!.Only!).Value);
        Assert.True(recorded[2].Value.Stream);
        Assert.Equal("#1 POST /api/v1/images", recorded[0].ToString());
    }

    [Theory]
    [InlineData("{\"model\":\"a/b\"", "not valid JSON")]
    [InlineData("{\"model\":\"a/b\"}", "$.prompt")]
    [InlineData("{\"model\":7,\"prompt\":\"a secret\"}", "$.model")]
    [InlineData("", "$")]
    public async Task A_body_that_is_no_such_value_says_where(string body, string words)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body);
        using var response = await http.PostAsync(new Uri(Server.BaseAddress + "/images"), content);
        var thrown = Assert.Throws<FormatException>(() => Server.Requests<ImageGenerationRequest>());
        Assert.Contains("#1 POST /api/v1/images", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(body, Only().BodyText);
    }
}
