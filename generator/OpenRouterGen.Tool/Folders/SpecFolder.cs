using OpenRouterGen.Core;
using OpenRouterGen.Core.Locks;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Folders;

/// <summary>The folder beside a project, as it is.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record SpecFolder(string Path)
{
    public TakenText? Document { get; private init; }

    public TakenText? Catalog { get; private init; }

    /// <summary>The user's overlays, in the order in which they are applied.</summary>
    public IReadOnlyList<SpecSource> Overlays { get; private init; } = [];

    /// <summary>Null where there is none that can be read: an update writes it anew.</summary>
    public SpecLock? Lock { get; private init; }

    public static SpecFolder Read(string path, SourceReader reader, CancellationToken cancellationToken) => new(path)
    {
        Document = ReadFile(path, FolderNames.Document, reader),
        Catalog = ReadFile(path, FolderNames.Catalog, reader),
        Overlays = !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, FolderNames.Overlays)
                .Order(StringComparer.Ordinal)
                .Select(file => new SpecSource(file, reader.ReadFile(file, System.IO.Path.GetFileName(file)).Text, Bundled: false)),
        ],
        Lock = ReadFile(path, FolderNames.Lock, reader) is { } text ? ReadLock(text.Text, cancellationToken) : null,
    };

    /// <exception cref="ToolException">A newer tool wrote it: what it says beyond would be lost.</exception>
    private static SpecLock? ReadLock(string text, CancellationToken cancellationToken) =>
        SpecLockReader.VersionOf(text, cancellationToken) > SpecLock.NewestVersion
            ? throw ToolException.Input(
                $"{FolderNames.Lock} was written by a newer tool; update this one first, with 'dotnet tool update OpenRouterGen.Tool'")
            : SpecLockReader.Read(FolderNames.Lock, text, new ProblemSink(), cancellationToken);

    private static TakenText? ReadFile(string folder, string name, SourceReader reader)
    {
        var path = System.IO.Path.Combine(folder, name);
        return File.Exists(path) ? reader.ReadFile(path, name) : null;
    }
}
