using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Discovery;

/// <summary>A request as the command line and a file say it: each mistake is said with its parameter.</summary>
public sealed class RequestTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("resolution=512", "resolution", "512")]
    [InlineData("resolution=\"512\"", "resolution", "512")]
    [InlineData("quality=true", "quality", "true")]
    [InlineData("user=4711", "user", "4711")]
    [InlineData("session_id=1e3", "session_id", "1e3")]
    [InlineData("aspect_ratio=16:9", "aspect_ratio", "16:9")]
    public async Task A_parameter_that_is_a_text_takes_every_text(string setting, string name, string value)
    {
        await _bench.RunAsync("check", "black-forest-labs/flux.2-pro", "--fit", "--json", "--set", setting);
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal(value, json.RootElement.GetProperty("models")[0].GetProperty("request").GetProperty(name).GetString());
    }

    [Theory]
    [InlineData("'n' cannot be 'many': expected a whole number of 32 bits", "--set", "n=many")]
    [InlineData("'n' cannot be '1.5': expected a whole number of 32 bits", "--set", "resolution=2K", "--set", "n=1.5")]
    [InlineData("'seed' cannot be '99999999999999999999999': ", "--set", "seed=99999999999999999999999")]
    [InlineData("'stream' cannot be 'yes': ", "--set", "stream=yes")]
    [InlineData("'provider' cannot be '{': ", "--set", "provider={")]
    [InlineData("'provider' cannot be '[1]': ", "--set", "provider=[1]")]
    [InlineData("'n' is set twice; set it once", "--set", "n=2", "--set", "n=3")]
    [InlineData("'n' sets nothing; write it as NAME=VALUE", "--set", "n")]
    [InlineData("there is no parameter ''; they are model, ", "--set", "=2")]
    public async Task A_value_that_cannot_be_is_said_with_its_parameter(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Usage, ["check", .. arguments]), StringComparison.Ordinal);

    [Theory]
    [InlineData(ExitCode.Input, "the request is empty", "")]
    [InlineData(ExitCode.Input, "the request is empty", " \r\n")]
    [InlineData(ExitCode.Input, "the request is no JSON: it begins with '{\"prompt\"'", "{\"prompt\"")]
    [InlineData(ExitCode.Input, "the request names a member twice: ", """{ "prompt": "a", "prompt": "b" }""")]
    [InlineData(ExitCode.Input, "the request is no JSON object", "[1]")]
    [InlineData(ExitCode.Usage, "'prompt' cannot be '5': ", """{ "prompt": 5 }""")]
    [InlineData(ExitCode.Usage, "'n' cannot be 'x': ", """{ "prompt": "a", "n": "x" }""")]
    public async Task A_file_that_is_no_request_says_why(int code, string sentence, string text)
    {
        _bench.Write("request.json", text);
        Assert.Contains(sentence, await _bench.RefusedAsync(code, "check", "--request", "request.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n=0")]
    [InlineData("n=-1")]
    [InlineData("n=11")]
    [InlineData("output_compression=101")]
    [InlineData("prompt=")]
    public async Task What_no_model_takes_has_no_price(string setting)
    {
        foreach (var model in (string[][])[[], ["qwen/qwen-image-3"]])
        {
            var line = await _bench.RefusedAsync(ExitCode.Refused, ["estimate", .. model, "--set", setting]);
            Assert.StartsWith("error: the request is invalid: ", line, StringComparison.Ordinal);
        }
    }
}
