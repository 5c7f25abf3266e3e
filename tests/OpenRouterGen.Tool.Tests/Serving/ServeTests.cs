using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Serving;

public sealed partial class ServeTests : IDisposable
{
    private static readonly ImageGenerationRequest s_request = new() { Model = "acme/one", Prompt = "a fox" };

    private readonly ToolBench _bench = new();

    public ServeTests()
    {
        _bench.Write("openrouter/openapi.yaml", TestDocument.One);
        _bench.Write("openrouter/image-models.json", TestCatalog.Text);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_answers_at_the_address_that_it_prints_until_it_is_cancelled()
    {
        using var ending = new CancellationTokenSource();
        var running = _bench.RunAsync(ending.Token, "serve");
        await _bench.Error.UntilAsync("It answers, with 2 models. Ctrl+C ends it.\n");
        var printed = Printed().Match(_bench.Output.ToString());
        Assert.True(printed.Success, _bench.Output.ToString());
        using (var client = Client(printed.Groups["address"].Value, printed.Groups["key"].Value))
        {
            Assert.Single((await client.Images.GenerateAsync(s_request)).Data);
        }

        await ending.CancelAsync();
        Assert.Equal(ExitCode.Done, await running);
        Assert.EndsWith("1 request answered.\n", _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_for_goes_wrong_in_its_order()
    {
        using var ending = new CancellationTokenSource();
        var running = _bench.RunAsync(ending.Token, "serve", "--json", "--fail", "429:2, cut,html", "--latency", "1");
        await _bench.Output.UntilAsync("\n}");
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        using (var client = Client(json.RootElement.GetProperty("baseUrl").GetString()!, json.RootElement.GetProperty("apiKey").GetString()!))
        {
            var refused = await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(s_request));
            Assert.Equal(TimeSpan.FromSeconds(1), refused.RetryAfter);
            await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => client.Images.GenerateAsync(s_request));
            await Assert.ThrowsAsync<OpenRouterConnectionException>(() => client.Images.GenerateAsync(s_request));
            Assert.Equal("text/html", (await client.Images.TryGenerateAsync(s_request)).Headers["Content-Type"]);
            Assert.Equal("application/json", (await client.Images.TryGenerateAsync(s_request)).Headers["Content-Type"]);
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
        var sentence = await _bench.RefusedAsync(ExitCode.Network, "serve", "--port", $"{port}");
        Assert.StartsWith($"error: port {port} cannot be listened on: ", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'sow' is no fault; did you mean 'slow'?", "--fail", "sow")]
    [InlineData("'200' is no fault; a fault is a status from 400 to 599, or one of slow, cut, ", "--fail", "200")]
    [InlineData("'' is no fault", "--fail", "429,,cut")]
    [InlineData("'0' is no number of requests; it is 1 to 10000", "--fail", "429:0")]
    [InlineData("'a:b' is no number of requests", "--fail", "cut:a:b")]
    public async Task What_is_no_fault_is_one_sentence(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Usage, ["serve", .. arguments]), StringComparison.Ordinal);

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "many")]
    [InlineData("--latency", "-1")]
    [InlineData("--latency", "1.5")]
    public async Task What_is_no_port_and_no_latency_is_a_mistake_of_usage(params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, await _bench.RunAsync(["serve", .. arguments]));
        Assert.NotEqual("", _bench.Error.ToString());
    }

    private static OpenRouterClient Client(string address, string key) =>
        new(new OpenRouterClientOptions { BaseAddress = new Uri(address), ApiKey = key, MaxRetries = 0 });

    [GeneratedRegex(
        @"^# bash\nexport OPENROUTER_BASE_URL=(?<address>\S+) OPENROUTER_API_KEY=(?<key>\S+)\n"
        + @"# PowerShell\n\$env:OPENROUTER_BASE_URL = '\k<address>'; \$env:OPENROUTER_API_KEY = '\k<key>'\n$")]
    private static partial Regex Printed();
}
