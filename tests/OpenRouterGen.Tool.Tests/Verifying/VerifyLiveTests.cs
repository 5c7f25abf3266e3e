using System.Text.Json;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Pictures;
using OpenRouterGen.Tool.Tests.Running;
using OpenRouterGen.Tool.Verifying;

namespace OpenRouterGen.Tool.Tests.Verifying;

public sealed class VerifyLiveTests : IAsyncLifetime
{
    private PictureBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PictureBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        _bench.Tool.Variables.Clear();
        Assert.Equal(
            "error: OPENROUTER_API_KEY is not set, and without a key the service answers nothing; --emulator tries the command out",
            await _bench.Tool.RefusedAsync(ExitCode.Usage, "verify-live"));
    }

    [Fact]
    public async Task A_service_that_does_as_believed_confirms_it_within_the_cost()
    {
        await _bench.Tool.DoAsync("verify-live", "--json");
        using var json = JsonDocument.Parse(_bench.Tool.Output.ToString());
        Assert.Equal("acme/one", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("differences").GetArrayLength());
        Assert.Equal(0.07m, json.RootElement.GetProperty("spentUsd").GetDecimal());
        var verdicts = json.RootElement.GetProperty("results").EnumerateArray().ToDictionary(
            result => result.GetProperty("name").GetString()!, result => result.GetProperty("verdict").GetString());
        string[] dear = ["n, at most 10"];
        Assert.Equal(dear, verdicts.Where(pair => pair.Value != "confirmed").Select(pair => pair.Key));
        Assert.Superset(
            new HashSet<string> { "a wrong key", "an unknown model", "prompt", "usage.cost", "X-Generation-Id", "GET /generation", "the stream" },
            verdicts.Keys.ToHashSet());
    }

    [Fact]
    public async Task The_emulator_proves_nothing_and_says_so()
    {
        Assert.Equal(ExitCode.Done, await _bench.Tool.RunAsync("verify-live", "--emulator"));
        const string note = "This was the emulator: it does as it is believed, and proves nothing about the service.\n";
        Assert.EndsWith(note, _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Fact]
    public async Task What_differs_is_named_and_is_the_exit_code()
    {
        _bench.Tool.Write("openrouter/image-models.json", TestCatalog.Text
            .Replace("[\"1K\", \"2K\"]", "[\"1K\"]", StringComparison.Ordinal)
            .Replace("0.05", "0.04", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Stale, await _bench.Tool.RunAsync("verify-live"));
        Assert.Contains("acme/one: resolution: 1K, and now 1K, 2K\n", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("acme/stream: prices of acme: output_image by image: 0.04 USD, and now ", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n2 differences of the catalog.\n", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_came_and_one_that_went_are_differences()
    {
        _bench.Tool.Write("openrouter/image-models.json", TestCatalog.Text.Replace("acme/stream", "acme/gone", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Stale, await _bench.Tool.RunAsync("verify-live"));
        Assert.StartsWith("acme/gone: the service has it no more\nacme/stream: new\n", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_believed_refutes_or_says_nothing()
    {
        // It answers each request for pictures in a way that nobody believes.
        _bench.Service.Fail(next: 20, status: 418);
        Assert.Equal(ExitCode.WitnessDiffers, await _bench.Tool.RunAsync("verify-live"));
        Assert.Contains("refuted    a wrong key", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("unclear    prompt", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_to_spend_only_what_is_free_is_asked()
    {
        await _bench.Tool.DoAsync("verify-live", "--max-cost", "0");
        Assert.Contains("skipped    a picture", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; 0 USD.\n", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_failure_of_the_network()
    {
        await _bench.Service.DisposeAsync();
        Assert.Equal(ExitCode.Network, await _bench.Tool.RunAsync("verify-live"));
    }

    [Fact]
    public void Each_limit_that_is_asked_for_stands_in_the_table()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "limits.md"));
        Assert.All(LimitProbe.All, probe =>
        {
            var name = probe.Name.Split(',')[0];
            Assert.True(table.Contains($".{name}`", StringComparison.Ordinal) || table.Contains($"`{name}`", StringComparison.Ordinal), probe.Name);
        });
    }
}
