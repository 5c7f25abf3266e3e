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
}
