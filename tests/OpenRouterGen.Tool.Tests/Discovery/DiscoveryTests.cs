using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Discovery;

/// <summary>Which model takes what, and for how much: by a catalog of a project's own.</summary>
public sealed class DiscoveryTests : IDisposable
{
    private const string Catalog = """
        { "data": [
          { "id": "acme/cheap", "supports_streaming": true, "as_of": "2026-01-01",
            "supported_parameters": { "resolution": { "type": "enum", "values": ["1K", "2K"] }, "n": { "type": "range", "min": 1, "max": 4 } },
            "endpoint_records": [{ "provider_slug": "acme", "provider_name": "Acme", "allowed_passthrough_parameters": ["fine"],
              "supported_parameters": {}, "pricing": [{ "billable": "output_image", "unit": "image", "cost_usd": 0.02 }] }] },
          { "id": "acme/dear", "as_of": "2026-02-02",
            "supported_parameters": { "resolution": { "type": "enum", "values": ["4K"] }, "seed": { "type": "boolean" } },
            "endpoint_records": [{ "provider_slug": "acme", "pricing": [{ "billable": "output_image", "unit": "image", "cost_usd": 0.5 }] }] },
          { "id": "else/unknown" }
        ] }
        """;

    private readonly ToolBench _bench = new();

    public DiscoveryTests()
    {
        _bench.Write("openrouter/openapi.yaml", TestDocument.One);
        _bench.Write("openrouter/image-models.json", Catalog);
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("acme/cheap acme/dear else/unknown")]
    [InlineData("acme/cheap acme/dear", "--supports", "resolution")]
    [InlineData("acme/dear", "--supports", "resolution=4K")]
    [InlineData("acme/dear", "--supports", "resolution=4K", "--supports", "seed")]
    [InlineData("acme/cheap", "--supports", "n=4")]
    [InlineData("", "--supports", "n=5")]
    [InlineData("acme/cheap", "--streams")]
    [InlineData("acme/cheap", "--max-price", "0.02")]
    [InlineData("acme/cheap acme/dear", "--max-price", "0.5")]
    [InlineData("acme/cheap acme/dear else/unknown", "--sort", "price")]
    [InlineData("acme/dear acme/cheap else/unknown", "--sort", "date")]
    public async Task Models_are_filtered_and_sorted(string ids, params string[] options)
    {
        await _bench.DoAsync(["models", .. options]);
        var lines = _bench.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ids, string.Join(' ', lines.Skip(1).SkipLast(1).Select(line => line.Split(' ')[0])));
        var count = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.EndsWith($"{count} of 3 models, by the catalog 'image-models.json'.", lines[^1], StringComparison.Ordinal);
        await _bench.DoAsync(["models", "--json", .. options]);
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal(ids, string.Join(' ', json.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task The_service_can_be_asked()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server);
        await _bench.DoAsync("models", "--live");
        Assert.Contains("\na/one ", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 of 2 models", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_shown_with_what_it_takes_and_costs()
    {
        await _bench.DoAsync("show", "acme/cheap");
        Assert.Equal(
            """
            acme/cheap, as of 2026-01-01
            It streams.

            Takes:
              n           1 to 4
              resolution  1K, 2K
              stream      any value

            Served by acme (Acme):
              0.02 USD  per image of output_image
              Options: fine

            """,
            _bench.Output.ToString());
        await _bench.DoAsync("show", "acme/cheap", "--json");
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal(0.02m, json.RootElement.GetProperty("endpoints")[0].GetProperty("prices")[0].GetProperty("usd").GetDecimal());
    }

    [Theory]
    [InlineData("there is no model 'acme/chep' in the catalog 'image-models.json'; did you mean 'acme/cheap'?", "show", "acme/chep")]
    [InlineData("there is no model 'nothing' in the catalog 'image-models.json'; 'openroutergen models' lists them", "check", "nothing")]
    [InlineData("there is no parameter 'reslution'; did you mean 'resolution'?", "models", "--supports", "reslution=4K")]
    [InlineData("there is no parameter 'reslution'; did you mean 'resolution'?", "check", "acme/cheap", "--set", "reslution=4K")]
    [InlineData("'resolution' sets nothing; write it as NAME=VALUE", "estimate", "--set", "resolution")]
    [InlineData("'n' cannot be 'many': ", "check", "--set", "n=many")]
    [InlineData("'input_references' cannot be 'one': ", "check", "--set", "input_references=one")]
    public async Task A_name_or_a_value_that_is_none_is_one_sentence(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Usage, arguments), StringComparison.Ordinal);

    [Fact]
    public async Task A_request_is_checked_by_a_model()
    {
        await _bench.DoAsync("check", "acme/cheap", "--set", "resolution=2K", "--set", "n=2");
        Assert.StartsWith("acme/cheap: accepted\n", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await _bench.RunAsync("check", "acme/cheap", "--set", "resolution=4K"));
        Assert.Contains("  resolution  refused ", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await _bench.RunAsync("check", "acme/cheap", "--set", "n=0", "--json"));
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal("refused", json.RootElement.GetProperty("models")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_request_is_checked_by_all_models()
    {
        await _bench.DoAsync("check", "--set", "resolution=4K");
        Assert.Contains("acme/cheap: refused\n", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("acme/dear: accepted\n", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("2 of 3 models take it.\n", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_without_models_refuses_every_request()
    {
        _bench.Write("openrouter/image-models.json", """{ "data": [] }""");
        Assert.Equal(ExitCode.Refused, await _bench.RunAsync("check", "--set", "n=2"));
        Assert.EndsWith("0 of 0 models take it.\n", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_fitted()
    {
        await _bench.DoAsync("check", "acme/cheap", "--set", "resolution=4K", "--set", "seed=7", "--fit");
        Assert.Contains("\"resolution\": \"2K\"", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"seed\"", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, _bench.Output.ToString().Split("  changed: ").Length - 1);
    }

    [Fact]
    public async Task A_request_comes_as_JSON_from_a_file_or_a_pipe()
    {
        const string request = """{ "model": "acme/dear", "prompt": "p", "resolution": "4K" }""";
        _bench.Write("request.json", request);
        await _bench.DoAsync("check", "--request", "request.json");
        Assert.StartsWith("acme/dear: accepted\n", _bench.Output.ToString(), StringComparison.Ordinal);
        _bench.With(context => context with { Input = new StringReader(request) });
        await _bench.DoAsync("estimate", "--request", "-", "--set", "n=1");
        Assert.StartsWith("acme/dear: 0.5 USD", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{ \"n\"")]
    public async Task What_is_no_request_is_one_sentence(string text)
    {
        _bench.With(context => context with { Input = new StringReader(text) });
        Assert.StartsWith("error: the request is no JSON", await _bench.RefusedAsync(ExitCode.Input, "check", "--request", "-"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cheapest_model_that_takes_a_request_is_the_first()
    {
        await _bench.DoAsync("estimate", "--set", "n=2");
        var lines = _bench.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["0.04     acme/cheap", "unknown  else/unknown"], lines[..^1]);
        Assert.Equal("US dollars, at the 2 of 3 models that do not refuse the request.", lines[^1]);
        Assert.Equal(ExitCode.Refused, await _bench.RunAsync("estimate", "acme/cheap", "--set", "resolution=4K", "--json"));
    }
}
