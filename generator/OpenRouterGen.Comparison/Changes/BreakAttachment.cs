using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Comparing;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>
/// Attaches what stops compiling to the changes that it follows from. What follows from none is a change of its own, for the emitted client says something that
/// no comparer did.
/// </summary>
internal sealed class BreakAttachment
{
    private readonly Dictionary<Subject, Change> _bySubject = [];
    private readonly Dictionary<string, Change> _byType = new(StringComparer.Ordinal);
    private readonly SubjectTypes _types;

    private BreakAttachment(ComparisonScope scope, IReadOnlyList<Change> changes)
    {
        _types = new SubjectTypes(scope.Old.Model);

        // What can break code before what can not, and what a change is about before what it touches as well.
        var ordered = changes.OrderByDescending(change => change.Check.Possible.HasFlag(Verdicts.Source)).ToList();
        foreach (var change in ordered)
        {
            Add(change.Subject, change);
        }

        foreach (var change in ordered)
        {
            change.Also.ForEach(subject => Add(subject, change));
        }
    }

    /// <summary>Attaches breaks, and returns the changes with those that are new.</summary>
    public static List<Change> Attach(ComparisonScope scope, IReadOnlyList<Change> changes, IEnumerable<SourceBreak> breaks)
    {
        var attachment = new BreakAttachment(scope, changes);
        var unexplained = new SortedDictionary<string, Change>(StringComparer.Ordinal);
        foreach (var item in breaks)
        {
            var cause = attachment.Cause(item);
            if (cause is null && !unexplained.TryGetValue(item.Type, out cause))
            {
                cause = new Change(DocumentChecks.SurfaceChanged, default, new Subject(item.Type, item.Member)) { Old = item.Type };
                unexplained.Add(item.Type, cause);
            }

            cause.Breaks.Add(item);
            cause.Verdicts |= item.IsWarning ? Verdicts.Build : Verdicts.Source;
        }

        return [.. changes, .. unexplained.Values];
    }

    private void Add(Subject? subject, Change change)
    {
        if (subject is { } known)
        {
            _bySubject.TryAdd(known, change);
            _byType.TryAdd(known.Type, change);
        }
    }

    private Change? Cause(SourceBreak item)
    {
        var subject = new Subject(item.Type, item.Member);
        return _bySubject.GetValueOrDefault(subject)
            ?? _bySubject.GetValueOrDefault(new Subject(item.Type))
            ?? _types.Of(subject).Select(type => _bySubject.GetValueOrDefault(new Subject(type))).FirstOrDefault(change => change is not null)
            ?? _byType.GetValueOrDefault(item.Type)
            ?? Outer(item.Type);
    }

    // A class within another one goes with it.
    private Change? Outer(string type) =>
        type.LastIndexOf('.') is > 0 and var end ? _byType.GetValueOrDefault(type[..end]) ?? Outer(type[..end]) : null;
}
