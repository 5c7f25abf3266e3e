using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Folders;

/// <summary>A file of the folder may be a link, as where several projects share one document: it stays one.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public LinkTests()
    {
        _bench.Write("new.yaml", TestDocument.Two);
        _bench.Write("shared/api.yaml", TestDocument.One);
        Directory.CreateDirectory(_bench.Folder);
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("openapi.yaml", "../shared/api.yaml")]
    [InlineData("openapi.yaml", "../link.yaml")]
    [InlineData("openrouter.lock.json", "../shared/api.lock.json")]
    [InlineData("image-models.json", "../shared/models.json")]
    public async Task What_a_link_leads_to_is_replaced(string name, string target)
    {
        File.CreateSymbolicLink(Path.Combine(_bench.Root, "link.yaml"), "shared/api.yaml");
        _bench.Write("shared/models.json", """{ "data": [ { "id": "a/one" } ] }""");
        _bench.Write("shared/api.lock.json", "{}");
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, name), target);
        var before = _bench.Read("openrouter/" + name);
        await _bench.DoAsync("update", "--from", "new.yaml", "--catalog-from", "bundled");
        Assert.Equal(target, new FileInfo(Path.Combine(_bench.Folder, name)).LinkTarget);
        Assert.NotEqual(before, _bench.Read("openrouter/" + name));
        Assert.NotEqual(before, File.ReadAllText(File.ResolveLinkTarget(Path.Combine(_bench.Folder, name), returnFinalTarget: true)!.FullName));
        await _bench.DoAsync("update", "--from", "new.yaml", "--check");
    }

    [Theory]
    [InlineData("openapi.yaml", "../nowhere.yaml")]
    [InlineData("openapi.yaml", "openapi.yaml")]
    [InlineData("openrouter.lock.json", "/no/such/folder/lock.json")]
    [InlineData("image-models.json", "../gone/models.json")]
    public async Task A_link_that_leads_to_no_file_is_one_sentence(string name, string target)
    {
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, name), target);
        Assert.Equal(ExitCode.Input, await _bench.RunAsync("update", "--from", "new.yaml", "--catalog-from", "bundled"));
        Assert.Equal($"error: '{name}' is a link that leads to no file; correct it, or delete it\n", _bench.Error.ToString());
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(_bench.Folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Accepted_findings_are_written_behind_their_link()
    {
        _bench.Write("shared/accepted.json", """{ "version": 1, "accepted": [] }""");
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "accepted.json"), "../shared/accepted.json");
        await _bench.DoAsync("diff", "new.yaml", "shared/api.yaml", "--write-accept", "nobody reads it");
        Assert.Contains("nobody reads it", _bench.Read("shared/accepted.json"), StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(Path.Combine(_bench.Folder, "accepted.json")).LinkTarget);
    }
}
