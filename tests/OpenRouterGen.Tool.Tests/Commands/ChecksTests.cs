using System.Text.Json;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Commands;

public sealed class ChecksTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task All_are_listed_in_a_line_each()
    {
        await _bench.DoAsync("checks");
        var lines = _bench.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(CheckCatalog.All.Select(check => check.Id), lines[..^1].Select(line => line.Split(' ')[0]));
        Assert.Equal($"{CheckCatalog.All.Count} checks.", lines[^1]);
    }

    [Fact]
    public async Task One_is_shown_with_its_example()
    {
        await _bench.DoAsync("checks", "member-removed");
        var check = CheckCatalog.Find("member-removed")!;
        Assert.Contains(check.Explanation, _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("- " + check.ExampleOld.Split('\n')[0], _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_can_be_had_as_JSON()
    {
        await _bench.DoAsync("checks", "--json");
        using var json = JsonDocument.Parse(_bench.Output.ToString());
        Assert.Equal(CheckCatalog.All.Count, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("member-removd", "error: there is no check 'member-removd'; did you mean 'member-removed'?")]
    [InlineData("everything", "error: there is no check 'everything'; 'openroutergen checks' lists them")]
    public async Task One_that_there_is_not_is_a_mistake_of_usage(string id, string sentence) =>
        Assert.Equal(sentence, await _bench.RefusedAsync(ExitCode.Usage, "checks", id));
}
