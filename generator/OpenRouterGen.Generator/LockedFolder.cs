using OpenRouterGen.Core.Locks;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator;

/// <summary>What is wrong with the folder beside the project that holds its document.</summary>
internal static class LockedFolder
{
    public static IReadOnlyList<Problem> Check(IReadOnlyCollection<InputFile> files, CancellationToken cancellationToken)
    {
        var problems = new ProblemSink();
        foreach (var journal in files.Where(file => file.Role == InputRole.Journal))
        {
            problems.Report(ProblemCatalog.InterruptedUpdate, SourceSpot.WholeFile(journal.Source.Path));
        }

        // What an update left unfinished is no mistake of its own.
        if (!problems.HasErrors && files.FirstOrDefault(file => file.Role == InputRole.Lock) is { IsMissing: false, Source: { } source }
            && SpecLockReader.Read(source.Path, source.Text, problems, cancellationToken) is { } locked)
        {
            LockCheck.Report(source.Path, locked, [.. files.Where(file => !file.IsMissing).Select(From).OfType<FolderFile>()], problems);
        }

        return problems.Problems;
    }

    private static FolderFile? From(InputFile file) => KindOf(file.Role) is { } kind
        ? new FolderFile(file.Source.Path, file.Source.Text, kind, file.Source.Bundled)
        : null;

    private static FolderFileKind? KindOf(InputRole role) => role switch
    {
        InputRole.Spec => FolderFileKind.Document,
        InputRole.Catalog => FolderFileKind.Catalog,
        InputRole.Overlay or InputRole.FolderOverlay => FolderFileKind.Overlay,
        InputRole.Reference or InputRole.Fallback or InputRole.Lock or InputRole.Journal => null,
        _ => throw new InvalidOperationException(role.ToString()),
    };
}
