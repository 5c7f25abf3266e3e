using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Sources;

/// <summary>What says that it is empty, and has no end, is not read for ever.</summary>
public sealed class EndlessFileTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("validate", "/dev/zero")]
    [InlineData("convert", "/dev/zero", "out.yaml")]
    [InlineData("emit", "out", "--from", "/dev/zero")]
    [InlineData("check", "--request", "/dev/zero")]
    [InlineData("image", "--batch", "/dev/zero")]
    [InlineData("image", "a fox", "--reference", "/dev/zero")]
    [InlineData("diff", "bundled", "bundled", "--accept", "/dev/zero")]
    public async Task A_device_is_too_large(params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _bench.With(context => context with { Limits = context.Limits with { Bytes = 1 << 20 } });
        Assert.Contains(
            "'/dev/zero' is larger than 1048576 bytes", await _bench.RefusedAsync(ExitCode.Input, arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image", "-")]
    [InlineData("validate", "-")]
    [InlineData("convert", "-", "-")]
    [InlineData("check", "--request", "-")]
    [InlineData("estimate", "--request", "-")]
    public async Task What_is_piped_in_without_an_end_is_too_long(params string[] arguments)
    {
        _bench.With(context => context with { Limits = context.Limits with { Bytes = 1 << 20 }, Input = new EndlessText() });
        Assert.Equal(
            "error: what is piped in is longer than 1048576 characters; pipe in less, or give a file",
            await _bench.RefusedAsync(ExitCode.Input, arguments));
    }

    private sealed class EndlessText : TextReader
    {
        public override int Read(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill('x');
            return count;
        }

        public override Task<int> ReadAsync(char[] buffer, int index, int count) => Task.FromResult(Read(buffer, index, count));

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill('x');
            return new(buffer.Length);
        }
    }
}
