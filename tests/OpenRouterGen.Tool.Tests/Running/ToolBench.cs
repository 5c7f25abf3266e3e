using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>A working folder of a test, and the tool run in it.</summary>
internal sealed class ToolBench : IDisposable
{
    public ToolBench() => Context = new ToolContext(Root, new Screen(Output, Error, outputIsTerminal: false, errorIsTerminal: false))
    {
        Variable = name => Variables.GetValueOrDefault(name),
    };

    /// <summary>Its name has a space, as users' folders do.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("openroutergen tool ").FullName;

    public ToolContext Context { get; private set; }

    /// <summary>The environment of the tool; none of the test's own is in it.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public WatchedWriter Output { get; } = new();

    public WatchedWriter Error { get; } = new();

    public string Folder => Path.Combine(Root, "openrouter");

    /// <summary>Everything in the working folder, by its path.</summary>
    public IReadOnlyDictionary<string, string> Files => Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories).ToDictionary(
        path => Path.GetRelativePath(Root, path).Replace('\\', '/'),
        path => Directory.Exists(path) ? "a folder" : Path.GetFileName(path) == "running" ? "held" : Convert.ToHexString(File.ReadAllBytes(path)),
        StringComparer.Ordinal);

    public ToolBench With(Func<ToolContext, ToolContext> change)
    {
        Context = change(Context);
        return this;
    }

    public ToolBench Published(PublishedServer server) =>
        With(context => context with { PublishedDocument = server.Document, PublishedCatalog = server.Catalog });

    public string Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Runs a command line; what it wrote before is gone.</summary>
    public Task<int> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    public Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        Output.Clear();
        Error.Clear();
        return CommandLine.RunAsync(arguments, Context, cancellationToken);
    }

    /// <summary>Runs what must do.</summary>
    public async Task DoAsync(params string[] arguments)
    {
        var code = await RunAsync(arguments);
        Assert.True(code == ExitCode.Done, $"{code}: {Error}");
    }

    /// <summary>Runs what must end with a code, one sentence on the stream for words, nothing on that for results, and nothing changed on the disk.</summary>
    public async Task<string> RefusedAsync(int code, params string[] arguments)
    {
        var line = await RefusedWhileWritingAsync(code, arguments);
        Assert.Equal("", Output.ToString());
        return line;
    }

    /// <summary>The same after results are shown: what they are shown for cannot be done.</summary>
    public async Task<string> RefusedWhileWritingAsync(int code, params string[] arguments)
    {
        var before = Files;
        var actual = await RunAsync(arguments);
        var words = Error.ToString();
        Assert.True(code == actual, $"{actual}: {words}");
        Assert.Equal(before, Files);
        var line = Assert.Single(words.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        return line;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
