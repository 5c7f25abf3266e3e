using System.Collections.Immutable;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator;

/// <summary>All files with a role, and the options. Equal inputs give equal output.</summary>
internal sealed record GenerationInputs(EquatableList<InputFile> Files, BuildOptions Options)
{
    public static GenerationInputs From(ImmutableArray<InputFile> files, BuildOptions options) => new(files.ToEquatableList(), options);

    public SpecResult Compile(CancellationToken cancellationToken)
    {
        var documents = With(InputRole.Spec);
        switch (documents.Count)
        {
            case 0:
                // A project without a document gets nothing, and hears nothing: it may only use the analyzers.
                return new SpecResult(null, EquatableList<Problem>.Empty);
            case 1:
                var sources = new SpecSources(documents[0], With(InputRole.Overlay), With(InputRole.Catalog), Options) { Parts = With(InputRole.Reference) };
                return SpecCompiler.Compile(sources, cancellationToken);
            default:
                var problem = new Problem(
                    ProblemCatalog.InvalidOption,
                    SourceSpot.WholeFile(documents[1].Path),
                    new EquatableList<string>([$"a project has one document, but '{documents[0].Path}' and '{documents[1].Path}' are given"]));
                return new SpecResult(null, new EquatableList<Problem>([problem]));
        }
    }

    private EquatableList<SpecSource> With(InputRole role) => Files.Where(file => file.Role == role).Select(file => file.Source).ToEquatableList();
}
