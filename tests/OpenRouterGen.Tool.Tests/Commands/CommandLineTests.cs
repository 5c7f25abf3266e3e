using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("update", "openroutergen update --check ")]
    [InlineData("diff", "openroutergen diff old.yaml new.yaml ")]
    [InlineData("checks", "openroutergen checks member-removed ")]
    [InlineData("emit", "openroutergen emit surface --surface ")]
    [InlineData("validate", "openroutergen validate api.yaml ")]
    [InlineData("convert", "openroutergen convert swagger.json api.yaml")]
    [InlineData("models", "openroutergen models --streams --max-price 0.05 --sort price")]
    [InlineData("show", "openroutergen show openai/gpt-image-2")]
    [InlineData("check", "openroutergen check --set aspect_ratio=16:9 ")]
    [InlineData("estimate", "openroutergen estimate --set resolution=4K --set n=4")]
    [InlineData("image", "openroutergen image --batch prompts.jsonl --model qwen/qwen-image-3 --parallel 4 --budget 5")]
    [InlineData("serve", "openroutergen serve --fail 429:2,cut --latency 500")]
    [InlineData("playground", "openroutergen playground --port 0 --pictures ~/pictures")]
    [InlineData("verify-live", "openroutergen verify-live --emulator ")]
    public async Task Help_ends_with_examples(string command, string example)
    {
        await _bench.DoAsync(command, "--help");
        Assert.Contains(example, _bench.Output.ToString().Split("Examples:")[1], StringComparison.Ordinal);
        await _bench.DoAsync("--help");
        Assert.DoesNotContain("Examples:", _bench.Output.ToString(), StringComparison.Ordinal);
    }
}
