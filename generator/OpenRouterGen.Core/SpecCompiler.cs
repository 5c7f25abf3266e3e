using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;

namespace OpenRouterGen.Core;

/// <summary>A file that the project gives to the compiler.</summary>
internal sealed record SpecSource(string Path, string Text, bool Bundled);

/// <summary>Everything that one client is made from.</summary>
internal sealed record SpecSources(SpecSource Document, EquatableList<SpecSource> Overlays, EquatableList<SpecSource> Catalogs, BuildOptions Options)
{
    /// <summary>Files that references of the document may lead to.</summary>
    public EquatableList<SpecSource> Parts { get; init; } = EquatableList<SpecSource>.Empty;
}

/// <summary>The model, or null when the document cannot be used; and what is wrong with it.</summary>
internal sealed record SpecResult(ApiModel? Model, EquatableList<Problem> Problems);

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
            var model = Compile(sources, problems, ref context, cancellationToken);
            return new SpecResult(model, problems.Problems.ToEquatableList());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A generator that throws gives the user a warning and no client; this names the place and the reason.
            var place = context?.Place ?? "reading";
            problems.Report(ProblemCatalog.InternalError, SourceSpot.WholeFile(sources.Document.Path), place, exception.GetType().Name + ": " + exception.Message);
            return new SpecResult(null, problems.Problems.ToEquatableList());
        }
    }

    private static ApiModel? Compile(SpecSources sources, ProblemSink problems, ref BuildContext? context, CancellationToken cancellationToken)
    {
        if (SpecReader.Read(sources.Document.Path, sources.Document.Text, ReadingLimits.Default, problems, cancellationToken) is not { } document
            || OpenApiVersion.Check(document, problems) is null)
        {
            return null;
        }

        foreach (var overlay in sources.Overlays)
        {
            if (SpecReader.Read(overlay.Path, overlay.Text, ReadingLimits.Default, problems, cancellationToken) is { } read)
            {
                OverlayApplier.Apply(document, read, new OverlayOptions(ReportUnmatched: !overlay.Bundled, Strict: false), problems, cancellationToken);
            }
        }

        // After the overlays: one that is written broadly may itself leave what a repair mends.
        SpecRepairs.Apply(document, problems);
        var catalogs = Read(sources.Catalogs, problems, cancellationToken);
        var parts = Read(sources.Parts, problems, cancellationToken);
        var bundled = new HashSet<string>(sources.Overlays.Where(overlay => overlay.Bundled).Select(overlay => overlay.Path), StringComparer.Ordinal);
        context = new BuildContext(document, parts, bundled, problems, cancellationToken);
        var model = new ModelBuilder(context, sources.Options, catalogs).Build();
        return problems.HasErrors ? null : model;
    }

    private static List<SpecDocument> Read(EquatableList<SpecSource> sources, ProblemSink problems, CancellationToken cancellationToken) =>
    [
        .. sources
            .Select(source => SpecReader.Read(source.Path, source.Text, ReadingLimits.Default, problems, cancellationToken))
            .OfType<SpecDocument>(),
    ];
}
