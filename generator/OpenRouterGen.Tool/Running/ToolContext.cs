using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Running;

/// <summary>Everything outside the process that a command touches.</summary>
/// <param name="WorkingFolder">The folder that relative paths begin at.</param>
/// <param name="Screen">Where results and words go.</param>
internal sealed record ToolContext(string WorkingFolder, Screen Screen)
{
    /// <summary>The folder with what the package brings: document, overlay, catalog.</summary>
    public string BundledFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "spec");

    /// <summary>What is piped in. Only who asks for it has the terminal looked at.</summary>
    public TextReader Input { get => field ??= Console.In; init; }

    /// <summary>The environment variable of a name; null where there is none.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public IFolderDisk Disk { get; init; } = new FolderDisk();

    public TakingLimits Limits { get; init; } = TakingLimits.Default;

    /// <summary>The address of what is published; of the service unless a test has its own.</summary>
    public string PublishedDocument { get; init; } = "https://openrouter.ai/openapi.yaml";

    public string PublishedCatalog { get; init; } = "https://openrouter.ai/api/v1/images/models";

    public string FullPath(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>The path as a person who works in <see cref="WorkingFolder"/> writes it.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(WorkingFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
