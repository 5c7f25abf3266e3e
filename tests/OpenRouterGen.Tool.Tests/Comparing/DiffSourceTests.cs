using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Comparing;

/// <summary>Where the two documents of a comparison may be.</summary>
public sealed class DiffSourceTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Without_words_it_is_what_is_published_against_what_the_project_has()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server);
        await _bench.DoAsync("update");
        var before = _bench.Files;
        await _bench.DoAsync("diff");
        Assert.Contains("\n0 findings in ", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, _bench.Files);
    }

    [Theory]
    [InlineData("bundled", "bundled")]
    [InlineData("lock", "bundled")]
    [InlineData("one.yaml", "deep/one.yaml")]
    [InlineData("HEAD:one.yaml", "one.yaml")]
    [InlineData("v1:deep/one.yaml", "HEAD:./one.yaml")]
    public async Task The_same_document_of_two_sources_has_no_findings(string old, string @new)
    {
        _bench.Write("one.yaml", TestDocument.One);
        _bench.Write("deep/one.yaml", TestDocument.One);
        await GitAsync("init", "--quiet");
        await GitAsync("add", "-A");
        await GitAsync("-c", "user.name=me", "-c", "user.email=me@example.com", "commit", "--quiet", "-m", "one");
        await GitAsync("tag", "v1");
        await _bench.DoAsync("diff", old, @new);
        Assert.Contains("\n0 findings in ", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _bench.Error.ToString());
    }

    [Fact]
    public async Task An_address_of_a_host_that_is_allowed_is_taken()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Write("one.yaml", TestDocument.One);
        await _bench.DoAsync("diff", "one.yaml", server.Document, "--allow-host", "example.com");
    }

    private async Task GitAsync(params string[] arguments)
    {
        var git = await ChildProcess.RunAsync("git", _bench.Root, arguments, CancellationToken.None);
        Assert.True(git.ExitCode == 0, git.Error);
    }
}
