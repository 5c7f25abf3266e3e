using System.Collections.Immutable;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator;

/// <summary>All files with a role, and the options. Equal inputs give equal output.</summary>
internal sealed record GenerationInputs(EquatableList<InputFile> Files, ProjectOptions Project)
{
    public static GenerationInputs From(ImmutableArray<InputFile> files, ProjectOptions project) => new(files.ToEquatableList(), project);

    public SpecResult Compile(CancellationToken cancellationToken)
    {
        var documents = With(InputRole.Spec);
        switch (documents.Count)
        {
            case 0:
                // A project without a document gets nothing, and hears nothing: it may only use the analyzers.
                return new SpecResult(null, EquatableList<Problem>.Empty);
            case 1 when Project.OldLanguage is { } version:
                return Nothing(
                    ProblemCatalog.UnsupportedProject,
                    default,
                    $"the emitted client needs C# 12, but the project is compiled as C# {version}; remove LangVersion, or set it to 12 or more");
            case 1 when Files.Any(file => file.IsMissing && file.Role == InputRole.Spec):
                return WithFallback(
                    Nothing(ProblemCatalog.InvalidOption, SourceSpot.WholeFile(documents[0].Path), Missing(documents[0].Path)), cancellationToken);
            case 1:
                return After(LockedFolder.Check(Files, cancellationToken), WithFallback(Compile(documents[0], cancellationToken), cancellationToken));
            default:
                return Nothing(
                    ProblemCatalog.InvalidOption,
                    SourceSpot.WholeFile(documents[1].Path),
                    $"a project has one document, but '{documents[0].Path}' and '{documents[1].Path}' are given");
        }
    }

    // A document that cannot be used is one error, and not another one at each use of a type: most types are those of the bundled document.
    private SpecResult WithFallback(SpecResult result, CancellationToken cancellationToken) =>
        result.Model is null && With(InputRole.Fallback).FirstOrDefault() is { } fallback
            ? result with { Model = Compile(fallback, cancellationToken).Model }
            : result;

    private SpecResult Compile(SpecSource document, CancellationToken cancellationToken)
    {
        var sources = new SpecSources(document, Overlays, With(InputRole.Catalog), Project.Build) { Parts = With(InputRole.Reference) };
        var missing = Files.Where(file => file.IsMissing).Select(file => Problem(ProblemCatalog.InvalidOption, default, Missing(file.Source.Path))).ToList();
        return After(missing, SpecCompiler.Compile(sources, cancellationToken));
    }

    private static SpecResult After(IReadOnlyCollection<Problem> problems, SpecResult result) =>
        problems.Count == 0 ? result : result with { Problems = problems.Concat(result.Problems).ToEquatableList() };

    // A build lists the files of a folder as the file system does.
    private EquatableList<SpecSource> Overlays =>
        With(InputRole.Overlay).Concat(With(InputRole.FolderOverlay).OrderBy(overlay => overlay.Path, StringComparer.Ordinal)).ToEquatableList();

    // The client is made without what is missing beside the document, so that the rest of the project is not wrong as well.
    private EquatableList<SpecSource> With(InputRole role) => Files
        .Where(file => file.Role == role && (role == InputRole.Spec || !file.IsMissing))
        .Select(file => file.Source)
        .ToEquatableList();

    private static string Missing(string path) => $"the file '{path}' does not exist or cannot be read";

    private static SpecResult Nothing(ProblemDescriptor descriptor, SourceSpot spot, string sentence) =>
        new(null, new EquatableList<Problem>([Problem(descriptor, spot, sentence)]));

    private static Problem Problem(ProblemDescriptor descriptor, SourceSpot spot, string sentence) =>
        new(descriptor, spot, new EquatableList<string>([sentence]));
}
