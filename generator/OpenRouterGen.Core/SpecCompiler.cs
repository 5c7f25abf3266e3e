using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;

namespace OpenRouterGen.Core;

/// <summary>The whole way from text to model: read, overlay, repair, build.</summary>
internal static class SpecCompiler
{
    /// <summary>Never throws because of what the sources say; only cancellation leaves as an exception.</summary>
    public static SpecResult Compile(SpecSources sources, CancellationToken cancellationToken)
    {
        var problems = new ProblemSink();
        BuildContext? context = null;
        try
        {
            var model = Compile(sources, problems, ref context, out var places, cancellationToken);
            return new SpecResult(model, problems.Problems.ToEquatableList()) { Document = sources.Document.Path, Places = places };
        }
        catch (FatalProblemException fatal)
        {
            problems.Report(fatal.Problem);
            return new SpecResult(null, problems.Problems.ToEquatableList()) { Document = sources.Document.Path };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A generator that throws gives the user a warning and no client; this names the place and the reason.
            problems.ReportInternal(exception, sources.Document.Path, context is null ? "reading" : context.Schema?.Pointer ?? "the document");
            return new SpecResult(null, problems.Problems.ToEquatableList()) { Document = sources.Document.Path };
        }
    }

    private static ApiModel? Compile(
        SpecSources sources, ProblemSink problems, ref BuildContext? context, out ModelPlaces? places, CancellationToken cancellationToken)
    {
        places = null;
        if (Read(sources.Document, sources, problems, cancellationToken) is not { } document
            || OpenApiVersion.Check(document, problems) is null)
        {
            return null;
        }

        foreach (var overlay in sources.Overlays)
        {
            if (Read(overlay, sources, problems, cancellationToken) is { } read)
            {
                // The bundled overlay covers many versions of the document: what it does not find there is no mistake.
                var options = new OverlayOptions(ReportUnmatched: !overlay.Bundled, Strict: sources.Options.StrictOverlays && !overlay.Bundled)
                {
                    Limits = sources.ReadingLimits,
                };
                OverlayApplier.Apply(document, read, options, problems, cancellationToken);
            }
        }

        UnknownExtensions.Report(document, problems);

        // After the overlays: one that is written broadly may itself leave what a repair mends.
        SpecRepairs.Apply(document, problems);
        var catalogs = Read(sources.Catalogs, sources, problems, cancellationToken);
        var parts = Read(sources.Parts, sources, problems, cancellationToken);
        var bundled = new HashSet<string>(sources.Overlays.Where(overlay => overlay.Bundled).Select(overlay => overlay.Path), StringComparer.Ordinal);
        context = new BuildContext(document, parts, bundled, problems, cancellationToken, sources.BuildingLimits)
        {
            Places = sources.WithPlaces ? new PlaceTable() : null,
        };

        // What is wrong is left out, and the client stays: one mistake is one error, and not another one at each use of a type.
        // A document in which nothing is right has none.
        var model = new ModelBuilder(context, sources.Options, catalogs).Build();
        places = context.Places?.Find(document, parts.Concat(catalogs));
        return problems.HasErrors && context.Operations.Count == 0 ? null : model;
    }

    private static List<SpecDocument> Read(EquatableList<SpecSource> files, SpecSources sources, ProblemSink problems, CancellationToken cancellationToken) =>
        [.. files.Select(file => Read(file, sources, problems, cancellationToken)).OfType<SpecDocument>()];

    private static SpecDocument? Read(SpecSource file, SpecSources sources, ProblemSink problems, CancellationToken cancellationToken) =>
        SpecReader.Read(file.Path, file.Text, sources.ReadingLimits, problems, cancellationToken);
}
