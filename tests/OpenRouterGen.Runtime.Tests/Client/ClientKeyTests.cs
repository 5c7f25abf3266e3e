using System.Net.Sockets;

namespace OpenRouter.Tests.Client;

public sealed class ClientKeyTests
{
    private const string Listing = """{"data":[]}""";
    private const string Endpoints = """{"id":"a/b","endpoints":[]}""";

    [Fact]
    public async Task A_call_that_needs_a_key_and_has_none_names_the_variable_before_any_request()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var images = new ImagesClient(transport);
        var models = new ModelsClient(transport);
        var calls = new Func<Task>[]
        {
            () => images.GenerateAsync(TestClient.Request),
            () => images.TryGenerateAsync(TestClient.Request),
            async () =>
            {
                await foreach (var item in images.GenerateStreamingAsync(TestClient.Request)) Assert.Null(item);
            },
            () => models.ListAsync(),
        };
        foreach (var call in calls)
        {
            var exception = await Assert.ThrowsAsync<OpenRouterApiKeyMissingException>(call);
            Assert.Contains("OPENROUTER_API_KEY", exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Discovery_works_without_a_key()
    {
        await using var server =
            new LoopbackServer(
                static exchange => exchange.JsonAsync(exchange.Request.Target.EndsWith("/endpoints", StringComparison.Ordinal) ? Endpoints : Listing));
        using var transport = TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address });
        var images = new ImagesClient(transport);
        await images.ListModelsAsync();
        await images.ListModelEndpointsAsync("a", "b");
        await images.ListEndpointsAsync("a/b");
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Null(request.Header("Authorization")));
    }

    [Fact]
    public async Task Discovery_sends_the_key_when_there_is_one()
    {
        await using var server =
            new LoopbackServer(
                static exchange => exchange.JsonAsync(exchange.Request.Target.EndsWith("/endpoints", StringComparison.Ordinal) ? Endpoints : Listing));
        using var given = EmittedClient.To(server);
        await given.Images.ListModelsAsync();
        await given.Images.ListEndpointsAsync("a/b");
        using var transport =
            TestClient.Transport(new OpenRouterClientOptions { BaseAddress = server.Address }, new() { ["OPENROUTER_API_KEY"] = TestClient.Key });
        await new ImagesClient(transport).ListModelsAsync();
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Equal("Bearer " + TestClient.Key, request.Header("Authorization")));
    }

    [Fact]
    public async Task The_key_stands_in_no_text_of_an_exception()
    {
        var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        var nobody = new Uri("http://127.0.0.1:" + ((System.Net.IPEndPoint)closed.LocalEndPoint!).Port + "/api/v1");
        closed.Dispose();
        await using var server = new LoopbackServer(static exchange => exchange.Request.Text.Contains("stream", StringComparison.Ordinal)
            ? exchange.StreamAsync("data: 7\n\n")
            : exchange.JsonAsync("[]"));
        using var client = EmittedClient.To(server);
        using var alone = EmittedClient.To(server, options => options.BaseAddress = nobody);
        var calls = new Func<Task>[]
        {
            () => client.Images.GenerateAsync(TestClient.Request),
            () => client.EventsAsync(),
            () => alone.Images.GenerateAsync(TestClient.Request),
            () => alone.Images.ListModelsAsync(),
            () => client.Images.GenerateAsync(TestClient.Request with { ImageCount = 99 }),
            () => client.Images.GenerateAsync(TestClient.Request,
                new RequestOptions { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer " + TestClient.Key + "\n" } }),
        };
        foreach (var call in calls)
        {
            var exception = await Assert.ThrowsAnyAsync<OpenRouterException>(call);
            Assert.DoesNotContain(TestClient.Key, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(TestClient.Request.Prompt, exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Neither_client_nor_options_print_the_key()
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key };
        using var client = new OpenRouterClient(options);
        Assert.DoesNotContain(TestClient.Key, options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key, client + client.Images.ToString() + client.Models, StringComparison.Ordinal);
    }
}
