using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using OpenRouter.Emulator.Tests.Serving;

namespace OpenRouter.Emulator.Tests;

public sealed class EmulatorServerTests
{
    private const string Panda = """{"model":"bytedance-seed/seedream-4.5","prompt":"a red panda","size":"64x64"}""";

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        await using var server = await EmulatorServer.StartAsync();
        Assert.Equal("127.0.0.1", server.BaseAddress.Host);
        Assert.Equal("/api/v1", server.BaseAddress.AbsolutePath);
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == server.BaseAddress.Port);
        Assert.Equal([IPAddress.Loopback], listeners.Select(listener => listener.Address));
    }

    [Fact]
    public async Task Two_servers_do_not_know_each_other()
    {
        await using var first = await EmulatorServer.StartAsync();
        await using var second = await EmulatorServer.StartAsync();
        Assert.NotEqual(first.BaseAddress, second.BaseAddress);
        using var client = EmulatorFixture.ClientOf(second);
        using var response = await client.GetAsync("/api/v1/images/models");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((0, 1), (first.Ledger.Total, second.Ledger.Total));
    }

    [Fact]
    public async Task Disposing_frees_the_port_and_may_be_done_twice()
    {
        var first = await EmulatorServer.StartAsync();
        var port = first.BaseAddress.Port;
        await Assert.ThrowsAnyAsync<IOException>(() => EmulatorServer.StartAsync(new() { Port = port }));
        using var client = EmulatorFixture.ClientOf(first);
        using (await client.GetAsync("/api/v1/models")) await first.DisposeAsync();
        await first.DisposeAsync();
        await using var second = await EmulatorServer.StartAsync(new() { Port = port });
        Assert.Equal(port, second.BaseAddress.Port);
        Assert.Equal(1, first.Ledger.Total);
    }

    [Fact]
    public async Task Disposing_does_not_wait_for_a_stream()
    {
        var server = await EmulatorServer.StartAsync();
        using var client = EmulatorFixture.ClientOf(server);
        var body = EmulatorFixture.Body("""{"model":"openai/gpt-image-2","prompt":"p","size":"4096x4096","n":10,"stream":true}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/images") { Content = body };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Client_options_lead_here_and_are_a_new_copy_each_time()
    {
        await using var server = await EmulatorServer.StartAsync();
        var options = server.ClientOptions;
        Assert.Equal((server.BaseAddress, "sk-or-dev-emulator"), (options.BaseAddress, options.ApiKey));
        options.ApiKey = "changed";
        Assert.Equal("sk-or-dev-emulator", server.ClientOptions.ApiKey);
    }

    [Fact]
    public async Task A_pinned_key_is_the_only_one()
    {
        await using var server = await EmulatorServer.StartAsync(new() { ApiKey = "sk-mine" });
        Assert.Equal(("sk-mine", "sk-mine"), (server.ApiKey, server.ClientOptions.ApiKey));
        using var client = EmulatorFixture.ClientOf(server);
        using var good = await client.PostAsync("/api/v1/images", EmulatorFixture.Body(Panda));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk-other");
        using var bad = await client.PostAsync("/api/v1/images", EmulatorFixture.Body(Panda));
        Assert.Equal(HttpStatusCode.Unauthorized, bad.StatusCode);
        Assert.Equal(
            """{"error":{"code":401,"message":"The key is not the one that this emulator was started with.","metadata":{"error_type":"authentication"}}}""",
            await bad.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Options_that_make_no_sense_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => EmulatorServer.StartAsync(new() { ApiKey = " " }));
        await Assert.ThrowsAsync<ArgumentException>(() => EmulatorServer.StartAsync(new() { Port = 70_000 }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EmulatorServer.StartAsync(cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task The_ledger_has_what_was_sent_without_the_key()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = EmulatorFixture.ClientOf(server);
        client.DefaultRequestHeaders.Add("X-OpenRouter-Title", "Panda");
        using (await client.PostAsync("/api/v1/images?a=%20b", EmulatorFixture.Body(Panda)))
        using (await client.GetAsync("/nowhere"))
        {
            Assert.Equal(["#1 POST /api/v1/images?a=%20b", "#2 GET /nowhere"], server.Ledger.Requests.Select(request => request.ToString()));
        }
        var received = server.Ledger.Requests[0];
        Assert.Equal(Panda, received.BodyText);
        Assert.Equal(("Bearer ****", "Panda", "application/json; charset=utf-8"),
            (received.Header("Authorization"), received.Header("X-OpenRouter-Title"), received.Header("Content-Type")));
    }

    [Theory]
    [InlineData("POST", "/api/v1/images/generations", "There is no 'POST /api/v1/images/generations'. Pictures are made with POST /api/v1/images.")]
    [InlineData("POST", "/images/generations", "There is no 'POST /images/generations'. Pictures are made with POST /api/v1/images.")]
    [InlineData("GET", "/api/v1/images",
        "There is no 'GET /api/v1/images'. The emulator answers POST /api/v1/images, GET /api/v1/images/models, GET "
            + "/api/v1/images/models/{author}/{slug}/endpoints, GET /api/v1/models, GET /api/v1/generation, GET /api/v1/credits and GET /api/v1/key.")]
    [InlineData("GET", "/",
        "There is no 'GET /'. The emulator answers POST /api/v1/images, GET /api/v1/images/models, GET /api/v1/images/models/{author}/{slug}/endpoints, "
            + "GET /api/v1/models, GET /api/v1/generation, GET /api/v1/credits and GET /api/v1/key.")]
    [InlineData("GET", "/api/v1",
        "There is no 'GET /api/v1'. The emulator answers POST /api/v1/images, GET /api/v1/images/models, GET /api/v1/images/models/{author}/{slug}/endpoints, "
            + "GET /api/v1/models, GET /api/v1/generation, GET /api/v1/credits and GET /api/v1/key.")]
    public async Task Everything_else_is_404(string method, string path, string message)
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = EmulatorFixture.ClientOf(server);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var expected =
            """{"error":{"code":404,"message":"MESSAGE","metadata":{"error_type":"not_found"}}}""".Replace("MESSAGE", message, StringComparison.Ordinal);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_early_leaves_the_server_well()
    {
        await using var server = await EmulatorServer.StartAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.BaseAddress.Port);
            await socket.GetStream().WriteAsync("POST /api/v1/images HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
        }
        using var client = EmulatorFixture.ClientOf(server);
        using var response = await client.GetAsync("/api/v1/images/models");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["GET"], server.Ledger.Requests.Select(request => request.Method));
    }
}
