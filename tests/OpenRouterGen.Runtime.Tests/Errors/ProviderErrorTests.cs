using System.Text;

namespace OpenRouter.Tests.Errors;

public sealed class ProviderErrorTests
{
    [Theory]
    [InlineData("\"quota is used up\"", "quota is used up")]
    [InlineData("\"{\\\"error\\\":{\\\"message\\\":\\\"quota is used up\\\"}}\"", "quota is used up")]
    [InlineData("""{"error":{"message":"quota is used up"}}""", "quota is used up")]
    [InlineData("""{"code":3}""", """{"code":3}""")]
    [InlineData("""["quota","is used up"]""", "quota; is used up")]
    [InlineData("7", "7")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("""{"flagged_input":"a red panda"}""", null)]
    public async Task The_reason_of_the_provider_is_in_message_and_member(string raw, string? reason)
    {
        const string Body = """{"error":{"message":"Provider returned error","metadata":{"provider_name":"Seed","raw":@}}}""";
        var exception = await ThrownAsync(Body.Replace("@", raw, StringComparison.Ordinal));
        Assert.Equal(("Seed", reason), (exception.Error.Provider!.Name, exception.Error.Provider.Message));
        Assert.Equal("The service answered 502: Provider returned error (Seed" + (reason is null ? ")" : ": " + reason + ")"), exception.Message);
    }

    [Fact]
    public async Task Providers_that_were_tried_before_are_in_message_and_members()
    {
        var exception = await ThrownAsync("""
            {"error":{"message":"m","metadata":{"previous_errors":[{"provider":"Seed","code":"busy","status":503},{"provider":"Z.AI","message":"no"},7]}}}
            """);
        Assert.Equal(
            [new ProviderError { Name = "Seed", Code = "busy", Status = 503 }, new ProviderError { Name = "Z.AI", Message = "no" }, new ProviderError()],
            exception.Error.PreviousErrors);
        Assert.EndsWith("m; before: Seed 503 busy; Z.AI: no; the provider", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Error.Provider);
    }

    [Fact]
    public async Task What_was_flagged_stays_out_of_messages()
    {
        var exception = await ThrownAsync("""
            {"error":{"message":"'a red panda drinks' is refused","metadata":{"flagged_input":"a red panda drinks...","raw":"A red panda drinks: no",
            "previous_errors":[{"message":"no red panda, a red panda drinks"}]}}}
            """);
        Assert.Equal("The service answered 502: '[...]' is refused (the provider: [...]: no); before: the provider: no red panda, [...]", exception.Message);
        Assert.Equal("a red panda drinks...", exception.Error.Metadata!.Value.GetProperty("flagged_input").GetString());
    }

    [Fact]
    public async Task The_reason_of_the_provider_is_in_the_message_of_a_stream()
    {
        const string Data = """{"type":"error","error":{"message":"m","metadata":{"provider_name":"Seed","raw":"gone"}}}""";
        using var client = new AnsweringHandler(200, "text/event-stream", Encoding.UTF8.GetBytes("data: " + Data + "\n\n")).Client();
        var exception = await Assert.ThrowsAsync<OpenRouterStreamException>(() => client.EventsAsync());
        Assert.EndsWith("m (Seed: gone)", exception.Message, StringComparison.Ordinal);
        Assert.Equal("gone", exception.Error!.Provider!.Message);
    }

    private static async Task<OpenRouterBadGatewayException> ThrownAsync(string body)
    {
        using var client = new AnsweringHandler(502, "application/json", Encoding.UTF8.GetBytes(body)).Client();
        return await Assert.ThrowsAsync<OpenRouterBadGatewayException>(() => client.Images.GenerateAsync(TestClient.Request));
    }
}
