using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("update", "--no-such-option")]
    [InlineData("update", "--fail-on", "everything")]
    [InlineData("diff", "a", "b", "c")]
    [InlineData("update", "--from")]
    [InlineData("models", "--max-price", "0,5")]
    public async Task A_mistake_of_usage_is_a_sentence_and_no_page_of_help(params string[] arguments)
    {
        Assert.Equal(ExitCode.Usage, await _bench.RunAsync(arguments));
        Assert.Equal("", _bench.Output.ToString());
        Assert.NotEqual("", _bench.Error.ToString());
    }

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
