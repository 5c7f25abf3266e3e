using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Applies an OpenAPI Overlay (1.0 and 1.1) to a document, in place. Each action sees what the actions before it did.</summary>
internal sealed class OverlayApplier
{
    private readonly SpecDocument _document;
    private readonly OverlayOptions _options;
    private readonly ProblemSink _problems;
    private readonly OverlayMerge _merge;
    private readonly CancellationToken _cancellationToken;

    private OverlayApplier(SpecDocument document, OverlayOptions options, ProblemSink problems, CancellationToken cancellationToken)
    {
        _document = document;
        _options = options;
        _problems = problems;
        _merge = new OverlayMerge(options.Limits, problems);
        _cancellationToken = cancellationToken;
    }

    public static void Apply(SpecDocument document, SpecDocument overlay, OverlayOptions options, ProblemSink problems, CancellationToken cancellationToken)
    {
        var reader = new OverlayReader(overlay, problems);
        var actions = reader.Read();
        var applier = new OverlayApplier(document, options, problems, cancellationToken);
        try
        {
            foreach (var action in actions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                applier.Apply(action, reader.IsFirstVersion);
            }
        }
        catch (FatalProblemException fatal)
        {
            problems.Report(fatal.Problem);
        }
    }

    private void Apply(OverlayAction action, bool isFirstVersion)
    {
        // All matches are collected before the first change: a change may not make or hide a match.
        var matches = Find(action.Target, action.TargetSpot);
        if (matches is null)
        {
            return;
        }

        if (matches.Count == 0)
        {
            ReportUnmatched(action);
            return;
        }

        switch (action)
        {
            case OverlayRemoval:
                Remove(action, matches);
                break;
            case OverlayUpdate update:
                Merge(action, matches, update.Update, isFirstVersion);
                break;
            case OverlayCopy copy:
                Copy(copy, matches);
                break;
            default:
                throw new InvalidOperationException(action.GetType().Name);
        }
    }

    /// <summary>The nodes of a query, each once; null when the query costs too much.</summary>
    private List<JsonPathMatch>? Find(JsonPath path, SourceSpot spot)
    {
        List<JsonPathMatch> matches;
        try
        {
            matches = new JsonPathEvaluator(_document.Root, _cancellationToken).Find(path.Query);
        }
        catch (JsonPathException exception)
        {
            Report(spot, $"'{path.Text}' cannot be evaluated: {exception.Message}");
            return null;
        }

        var seen = new HashSet<SpecNode>();
        matches.RemoveAll(match => !seen.Add(match.Node));
        return matches;
    }

    private void ReportUnmatched(OverlayAction action)
    {
        if (_options.Strict)
        {
            _problems.Report(ProblemCatalog.RequiredOverlayActionWithoutMatch, action.TargetSpot, action.Target.Text);
        }
        else if (_options.ReportUnmatched)
        {
            _problems.Report(ProblemCatalog.OverlayActionWithoutMatch, action.TargetSpot, action.Target.Text);
        }
    }

    private void Remove(OverlayAction action, List<JsonPathMatch> matches)
    {
        var removed = new HashSet<SpecNode>();
        var parents = new HashSet<SpecNode>();
        foreach (var match in matches)
        {
            if (match.Parent is null)
            {
                Report(action.TargetSpot, "the whole document cannot be removed");
                return;
            }

            removed.Add(match.Node);
            parents.Add(match.Parent);
        }

        foreach (var parent in parents)
        {
            if (parent is SpecMapping mapping)
            {
                mapping.RemoveAll(removed.Contains);
            }
            else if (parent is SpecSequence sequence)
            {
                sequence.Items.RemoveAll(removed.Contains);
            }
        }
    }

    private void Copy(OverlayCopy copy, List<JsonPathMatch> matches)
    {
        if (Find(copy.Source, copy.SourceSpot) is not { } sources)
        {
            return;
        }

        if (sources.Count != 1)
        {
            var count = sources.Count.ToString(CultureInfo.InvariantCulture);
            Report(copy.SourceSpot, $"'{copy.Source.Text}' is to be copied and must match one node; it matches {count}");
            return;
        }

        // The source may lie in a target, and may not change while it is read.
        Merge(copy, matches, sources[0].Node.Clone(), isFirstVersion: false);
    }

    private void Merge(OverlayAction action, List<JsonPathMatch> matches, SpecNode update, bool isFirstVersion)
    {
        var kind = matches[0].Node.GetType();
        foreach (var match in matches)
        {
            if (match.Node.GetType() != kind)
            {
                Report(action.TargetSpot, $"'{action.Target.Text}' matches {matches[0].Node.Described} and {match.Node.Described}; all must be of one kind");
                return;
            }
        }

        if (matches[0].Node is SpecScalar value)
        {
            Replace(action, matches, update, isFirstVersion, value);
            return;
        }

        foreach (var match in matches)
        {
            _merge.Into(match, update);
        }
    }

    private void Replace(OverlayAction action, List<JsonPathMatch> matches, SpecNode update, bool isFirstVersion, SpecScalar value)
    {
        if (isFirstVersion)
        {
            Report(action.TargetSpot, $"'{action.Target.Text}' matches {value.Described}; an overlay updates a single value since 'overlay: 1.1.0'");
            return;
        }

        if (matches[0].Parent is null)
        {
            Report(action.TargetSpot, "the whole document cannot be replaced");
            return;
        }

        foreach (var match in matches)
        {
            _merge.Replace(match, update);
        }
    }

    private void Report(SourceSpot spot, string sentence) => _problems.Report(ProblemCatalog.OverlayNotReadable, spot, sentence);
}
