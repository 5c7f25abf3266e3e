using System.Net;
using System.Text;
using OpenRouter;
using static OpenRouterGen.Generator.Tests.Emission.SampleAssembly;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class ClientTests
{
    private const string Drawn =
        """{"created":1,"data":[{"b64_json":"AQ=="},{"b64_json":"Ag==","media_type":"image/png"}],"usage":{"cost":1,"tokens":9,"tier":null}}""";

    private string _sent = string.Empty;

    [Fact]
    public async Task A_call_that_is_not_streamed_takes_the_flag_back()
    {
        Assert.Equal("2", await Send("draw", Drawn));
        Assert.Equal("""POST https://example.test/v1/draw {"model":"maker/big-4.5","prompt":"a panda"}""", _sent);
    }

    [Fact]
    public async Task A_streaming_call_sets_the_flag_and_streams_a_buffered_answer_as_events()
    {
        Assert.Equal("  ; image/png 9 ", await Send("stream", Drawn));
        Assert.Equal("""POST https://example.test/v1/draw {"model":"maker/big-4.5","prompt":"a panda","stream":true}""", _sent);
    }

    [Fact]
    public async Task Optional_parameters_become_a_query()
    {
        Assert.Equal("0", await Send("list", "[]"));
        Assert.Equal(
            "GET https://example.test/v1/models?offset=3&size=2K&ids=a%26b&ids=c&sizes=1K&numbers=1&numbers=2&since=7&day=2026-01-02&node=%7B%22name%22%3A%22"
                + "n%22%7D ",
            _sent);
    }

    [Fact]
    public async Task Optional_parameters_are_checked_before_anything_is_sent()
    {
        var exception = await Assert.ThrowsAsync<OpenRouterValidationException>(() => Send("list-unchecked", "[]"));

        Assert.Equal("offset", Assert.Single(exception.Problems).Parameter);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task Path_parameters_are_escaped()
    {
        Assert.Equal("n", await Send("get", """{"name":"n"}"""));
        Assert.Equal("GET https://example.test/v1/models/a%2Fb/x%20y/12/endpoints?q=q&sizes=2K ", _sent);
    }

    [Fact]
    public async Task An_operation_without_an_answer_takes_an_empty_body()
    {
        Assert.Equal("done", await Send("delete", string.Empty));
        Assert.Equal("True", await Send("try-delete", string.Empty));
    }

    [Fact]
    public async Task A_body_may_be_a_list_or_a_number()
    {
        Assert.Equal("ok", await Send("texts", "\"ok\""));
        Assert.EndsWith(""" ["a","b"]""", _sent, StringComparison.Ordinal);
        Assert.Equal("7", await Send("count", """{"n":7}"""));
        Assert.EndsWith(" 4", _sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_made_for_mocking_throws_when_it_is_called() =>
        Assert.Throws<InvalidOperationException>(() => Run("Mocked"));

    private Task<string> Send(string what, string answer) =>
        (Task<string>)Run("Sent", what, answer, (Func<HttpRequestMessage, string, HttpResponseMessage>)((request, body) =>
    {
        _sent = $"{request.Method} {request.RequestUri!.AbsoluteUri} {body}";
        return new HttpResponseMessage(answer.Length == 0 ? HttpStatusCode.NoContent : HttpStatusCode.OK)
        {
            Content = new StringContent(answer, Encoding.UTF8, "application/json"),
        };
    }))!;
}
