using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Running;

public sealed class ResultStreamTests
{
    [Theory]
    [InlineData("diff", "old.yaml", "new.yaml")]
    [InlineData("checks")]
    [InlineData("checks", "--json")]
    [InlineData("update", "--from", "new.yaml", "--check")]
    public async Task Results_that_cannot_be_written_are_one_sentence(params string[] arguments)
    {
        using var bench = new ToolBench();
        bench.Write("old.yaml", TestDocument.One);
        bench.Write("new.yaml", TestDocument.Two);
        var output = new StreamWriter(new ResultStream(new FullDisk())) { AutoFlush = true };
        bench.With(context => context with { Screen = new Screen(output, bench.Error, outputIsTerminal: false, errorIsTerminal: false) });
        Assert.Contains(
            "error: the results cannot be written: No space left on device; send them elsewhere",
            await bench.RefusedAsync(ExitCode.Input, arguments), StringComparison.Ordinal);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
