using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Serving;

public sealed class PlaygroundTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(null, true)]
    [InlineData("sk-or-of-nobody", false)]
    public async Task The_page_is_where_it_says_until_it_is_cancelled(string? key, bool isEmulator)
    {
        if (key is not null)
        {
            _bench.Variables["OPENROUTER_API_KEY"] = key;
            _bench.Variables["OPENROUTER_BASE_URL"] = "http://127.0.0.1:9/api/v1";
        }

        using var ending = new CancellationTokenSource();
        var running = _bench.RunAsync(ending.Token, "playground", "--port", "0", "--json", "--pictures", "kept here");
        await _bench.Error.UntilAsync("Pictures are kept in 'kept here'. Ctrl+C ends it.\n");
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal(isEmulator, json.RootElement.GetProperty("emulator").GetBoolean());
        Assert.Equal(Path.Combine(_bench.Root, "kept here"), json.RootElement.GetProperty("pictures").GetString());
        using (var browser = new HttpClient())
        {
            var script = await browser.GetStringAsync(new Uri(json.RootElement.GetProperty("address").GetString() + "playground.js"));
            Assert.NotEqual("", script);
        }

        await ending.CancelAsync();
        Assert.Equal(ExitCode.Done, await running);
        Assert.DoesNotContain("sk-or-of-nobody", _bench.Output.ToString() + _bench.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Assert.Equal(ExitCode.Network, await _bench.RunAsync("playground", "--port", $"{port}"));
        Assert.StartsWith($"error: port {port} cannot be listened on: ", _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _bench.Output.ToString());
    }

    [Theory]
    [InlineData("https://0.0.0.0:1")]
    [InlineData("0.0.0.0")]
    [InlineData("5210")]
    [InlineData("")]
    [InlineData("ftp://x")]
    public async Task What_is_no_address_is_one_sentence(string address) => Assert.Equal(
        $"error: '{address}' is no address to listen on; write it as http://0.0.0.0:5210",
        await _bench.RefusedAsync(ExitCode.Usage, "playground", "--listen", address));

    [Fact]
    public async Task An_address_that_others_reach_is_a_warning()
    {
        using var ending = new CancellationTokenSource();
        var running = _bench.RunAsync(ending.Token, "playground", "--listen", "http://0.0.0.0:0");
        await _bench.Error.UntilAsync("warning: others reach this page, and whoever does spends the money of its key\n");
        await ending.CancelAsync();
        Assert.Equal(ExitCode.Done, await running);
    }
}
