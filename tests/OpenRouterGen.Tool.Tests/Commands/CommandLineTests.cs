using OpenRouterGen.Tool.Commands;
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

    [Fact]
    public void A_command_that_is_named_is_made_alone_and_is_the_same()
    {
        var all = CommandLine.Create(_bench.Context).Subcommands;
        Assert.NotEmpty(all);
        foreach (var command in all)
        {
            var alone = Assert.Single(CommandLine.Create(_bench.Context, command.Name).Subcommands);
            Assert.Equal(command.Name, alone.Name);
            Assert.Equal(command.Options.Select(option => option.Name), alone.Options.Select(option => option.Name));
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--json")]
    [InlineData("emitt")]
    [InlineData("EMIT")]
    [InlineData("")]
    [InlineData(null)]
    public void A_first_word_that_is_no_command_leaves_all_of_them(string? first) => Assert.Equal(
        CommandLine.Create(_bench.Context).Subcommands.Select(command => command.Name),
        CommandLine.Create(_bench.Context, first).Subcommands.Select(command => command.Name));
}
