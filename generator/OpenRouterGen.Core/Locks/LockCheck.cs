using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Locks;

/// <summary>Compares the files of a folder with its lock.</summary>
internal static class LockCheck
{
    private const string Refresh = "to keep it, run 'openroutergen update --from lock'";

    /// <summary>Reports each file that is not what the lock says (ORG0051), at its first line.</summary>
    /// <param name="lockPath">The lock, whose folder is meant.</param>
    /// <param name="locked">What it says.</param>
    /// <param name="files">Everything that the client is made of: what is in another folder was named by the project, and no lock speaks of it.</param>
    /// <param name="problems">Where to report.</param>
    public static void Report(string lockPath, SpecLock locked, IReadOnlyCollection<FolderFile> files, ProblemSink problems)
    {
        var folder = FolderFile.FolderOf(lockPath);
        var inFolder = files.Where(file => file.Folder == folder)
            .GroupBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var (entry, kind) in Entries(locked))
        {
            if (!inFolder.TryGetValue(entry.Path, out var file))
            {
                if (!files.Any(other => other.Kind == kind && other.Folder != folder && !other.Bundled))
                {
                    Report(lockPath, $"'{entry.Path}' is in the lock and not in the folder; put it back, or run 'openroutergen update'", problems);
                }
            }
            else if (TextHash.Of(file.Text) != entry.Sha256)
            {
                var advice = kind == FolderFileKind.Document ? "changes belong into an overlay beside it; " : string.Empty;
                Report(file.Path, $"'{file.Name}' is not what the lock says, so it was changed after the last update; {advice}{Refresh}", problems);
            }

            inFolder.Remove(entry.Path);
        }

        foreach (var file in inFolder.Values.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Report(file.Path, $"'{file.Name}' is not in the lock, so it came after the last update; {Refresh}", problems);
        }
    }

    private static IEnumerable<(LockedFile File, FolderFileKind Kind)> Entries(SpecLock locked)
    {
        yield return (locked.Document, FolderFileKind.Document);
        if (locked.Catalog is { } catalog)
        {
            yield return (catalog, FolderFileKind.Catalog);
        }

        foreach (var overlay in locked.Overlays)
        {
            yield return (overlay, FolderFileKind.Overlay);
        }
    }

    private static void Report(string path, string sentence, ProblemSink problems) =>
        problems.Report(ProblemCatalog.StaleLock, new SourceSpot(path, 1, 1), sentence);
}
