namespace OpenRouterGen.Tool.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_word_that_is_no_command_is_a_mistake_of_usage() =>
        Assert.NotEqual(0, await Program.Main(["no-such-command"]));
}
