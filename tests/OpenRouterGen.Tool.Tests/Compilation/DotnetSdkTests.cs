using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Tests.Compilation;

public sealed class DotnetSdkTests
{
    [Theory]
    [InlineData("10.0.401 [/usr/share/dotnet/sdk]\n", "/usr/share/dotnet/sdk", "10.0.401")]
    [InlineData("9.0.305 [/d/sdk]\n10.0.100 [/d/sdk]\n", "/d/sdk", "10.0.100")]
    [InlineData("10.0.100 [/d/sdk]\n9.0.305 [/d/sdk]\n", "/d/sdk", "10.0.100")]
    [InlineData("10.0.100 [/d/sdk]\n10.0.100-rc.2.25502.107 [/d/sdk]\n", "/d/sdk", "10.0.100")]
    [InlineData("10.0.99 [/d/sdk]\r\n10.0.401 [/with space/sdk]\r\n", "/with space/sdk", "10.0.401")]
    [InlineData("11.0.100-preview.1 [/d/sdk]\n10.0.401 [/d/sdk]\n", "/d/sdk", "11.0.100-preview.1")]
    public void The_newest_is_taken(string list, string folder, string version) => Assert.Equal(Path.Combine(folder, version), DotnetSdk.Newest(list));

    [Theory]
    [InlineData("")]
    [InlineData("No SDKs were found.\n")]
    public void There_may_be_none(string list) => Assert.Null(DotnetSdk.Newest(list));

    [Theory]
    [InlineData("no-such-dotnet", "'no-such-dotnet' cannot be started: ")]
    [InlineData("whoami", "'whoami' has no SDK, and compiling needs one; install the .NET SDK from https://dotnet.microsoft.com/download")]
    public async Task Without_one_there_is_a_sentence(string host, string message)
    {
        var exception = await Assert.ThrowsAsync<CompilationUnavailableException>(() => DotnetSdk.FindAsync(host, CancellationToken.None));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_of_this_machine_has_a_compiler_and_a_platform()
    {
        var sdk = await DotnetSdk.FindAsync(CancellationToken.None);
        Assert.True(File.Exists(sdk.Compiler));
        Assert.Contains(sdk.Platform(), path => Path.GetFileName(path) == "System.Runtime.dll");
    }
}
