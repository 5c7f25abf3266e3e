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

    [Theory]
    [InlineData(true, null, "image-models.json")]
    [InlineData(false, null, "bundled")]
    [InlineData(true, "sk-or-of-nobody", null)]
    public async Task The_models_are_those_of_the_project_where_the_emulator_draws(bool hasCatalog, string? key, string? source)
    {
        if (hasCatalog)
        {
            _bench.Write("openrouter/openapi.yaml", TestDocument.One);
            _bench.Write("openrouter/image-models.json", TestCatalog.Text);
        }

        if (key is not null) _bench.Variables["OPENROUTER_API_KEY"] = key;

        using var ending = new CancellationTokenSource();
        var running = _bench.RunAsync(ending.Token, "playground", "--port", "0", "--json", "--pictures", "kept");
        await _bench.Error.UntilAsync("Ctrl+C ends it.\n");
        Assert.Equal(source is not null, _bench.Error.ToString().Contains($"The models are those of the catalog '{source}'.", StringComparison.Ordinal));
        if (source is not null)
        {
            using var json = JsonDocument.Parse(_bench.Output.ToString());
            using var browser = new HttpClient();
            var page = await browser.GetStringAsync(new Uri(json.RootElement.GetProperty("address").GetString()!));
            Assert.Contains(hasCatalog ? "acme/one" : "bytedance-seed/seedream-4.5", page, StringComparison.Ordinal);
            Assert.Equal(hasCatalog, !page.Contains("bytedance-seed/seedream-4.5", StringComparison.Ordinal));
        }

        await ending.CancelAsync();
        Assert.Equal(ExitCode.Done, await running);
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
    [InlineData("a file", "a file")]
    [InlineData("a file", "a file/within/it")]
    [InlineData("kept/runs", "kept")]
    [InlineData("kept/references", "kept")]
    public async Task A_folder_that_cannot_be_made_is_no_matter_of_the_port(string file, string folder)
    {
        _bench.Write(file, "mine");
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("playground", "--port", "0", "--pictures", folder));
        Assert.StartsWith($"error: '{folder}' cannot keep pictures: ", _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; --pictures names another folder\n", _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("mine", _bench.Read(file));
    }

    [Theory]
    [InlineData("http://192.0.2.1:5210")]
    [InlineData("http://[2001:db8::1]:0")]
    public async Task An_address_of_another_machine_is_one_sentence(string address)
    {
        Assert.Equal(ExitCode.Network, await _bench.RunAsync("playground", "--listen", address));
        Assert.StartsWith($"error: '{address}' cannot be listened on: ", _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; --listen names another address\n", _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_beside_an_address_is_a_mistake_of_usage()
    {
        Assert.Equal(ExitCode.Usage, await _bench.RunAsync("playground", "--port", "0", "--listen", "http://127.0.0.1:0"));
        Assert.Contains("give one of them", _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://0.0.0.0:1")]
    [InlineData("0.0.0.0")]
    [InlineData("5210")]
    [InlineData("ftp://x")]
    [InlineData("http://0.0.0.0:5210/page")]
    [InlineData("http://me:secret@127.0.0.1:5210")]
    [InlineData("http://127.0.0.1:5210/?a=b")]
    [InlineData("http://127.0.0.1:5210/#page")]
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
