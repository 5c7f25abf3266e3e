using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// One object against the catalog of one of its members. A value is wrong when every entry that the object can name does not accept it:
/// then it is wrong whichever branch is taken.
/// </summary>
internal sealed class CatalogEvaluation
{
    private readonly RecordShape _shape;
    private readonly ConstructedObject _made;
    private readonly CompilationScope _scope;
    private readonly MemberValue? _named;
    private readonly Alternatives<FoundValue>? _names;
    private readonly CatalogEntry[] _entries;

    private CatalogEvaluation(RequestCatalog catalog, RecordShape shape, ConstructedObject made, CompilationScope scope)
    {
        (Catalog, _shape, _made, _scope) = (catalog, shape, made, scope);
        _named = made.Find(catalog.Member);
        _names = _named?.Find(scope.Values);
        _entries = FindEntries(_names?.All ?? [], catalog);
    }

    public RequestCatalog Catalog { get; }

    /// <summary>The entries that the object can name; empty when one of its names is not known.</summary>
    public IReadOnlyList<CatalogEntry> Entries => _entries;

    /// <summary>Mentions of the variables that name the entries.</summary>
    public IEnumerable<IOperation> Variables => (_names?.All ?? []).SelectMany(name => name.Variables);

    /// <summary>Null for everything but an object of a type that has a catalog.</summary>
    public static CatalogEvaluation? Of(IOperation value, RecordShape shape, CompilationScope scope) =>
        shape.Catalog is { } catalog && scope.Objects.Read(value) is { } made
            ? new CatalogEvaluation(catalog, shape, made, scope)
            : null;

    /// <summary>What the object sets a parameter to; null where it does not.</summary>
    public MemberValue? SetOf(string wireName) => _made.Find(_shape.Member(wireName));

    public IEnumerable<Diagnostic> Diagnostics()
    {
        var isRouted = IsRouted();
        var found = new List<Diagnostic>();
        if (isRouted)
        {
            found.AddRange(new EndpointRouting(Catalog, _shape, _made, _names, Entries, _scope).Diagnostics());
        }

        // Where every name is that of an entry, none is unknown.
        if (_entries.Length == 0)
        {
            if (_named is { IsOwn: true }) found.AddRange(_names!.Diagnostics(name => UnknownEntry.Check(name, Catalog)));
            return found;
        }

        foreach (var (parameter, set) in Judged())
        {
            if (IsObjectedTo(parameter, set)) found.AddRange(Check(parameter, set));
        }

        if (isRouted)
        {
            found.AddRange(GivenOptions.Of(Catalog, _made, _shape, _scope)
                .Select(given => DroppedOption.Check(given.Key, given.Endpoint, Entries)).OfType<Diagnostic>());
        }

        return found;
    }

    /// <summary>The parameters that are set, and that some entry may not accept.</summary>
    public IEnumerable<(CatalogParameter Parameter, MemberValue Set)> Judged()
    {
        foreach (var (member, set) in _made)
        {
            // Where both were set on the original, it is reported there.
            if ((set.IsOwn || _named!.IsOwn) && Catalog.ParameterOf(member) is { } parameter && !IsSilent(parameter))
            {
                yield return (parameter, set);
            }
        }
    }

    private bool IsRouted()
    {
        foreach (var member in Catalog.Routing)
        {
            if (_made.Find(member) is { IsOwn: true })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSilent(CatalogParameter parameter)
    {
        foreach (var entry in _entries)
        {
            if (CatalogJudge.IsSilent(entry, parameter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is an objection to something that a parameter can be: nothing is made for the nearly all that are right.</summary>
    private bool IsObjectedTo(CatalogParameter parameter, MemberValue set)
    {
        if (parameter.IsList)
        {
            foreach (var count in _scope.Items.Count(set.Value).All)
            {
                if (Objection(parameter, count) is not null) return true;
            }

            return false;
        }

        foreach (var value in set.Find(_scope.Values).All)
        {
            if (Objection(parameter, value) is not null) return true;
        }

        return false;
    }

    private IEnumerable<Diagnostic> Check(CatalogParameter parameter, MemberValue set) => parameter.IsList
        ? _scope.Items.Count(set.Value).Diagnostics(
            count => Objection(parameter, count) is { } objection
                ? Report(objection, parameter, set, count, CatalogDescriptor.Text(count.Count))
                : null,
            Variables)
        : set.Find(_scope.Values).Diagnostics(
            value => Objection(parameter, value) is { } objection ? Report(objection, parameter, set, value, value.Text ?? string.Empty) : null,
            Variables);

    /// <summary>What every entry has against so many items; null when some entry accepts them, or the limits of the member itself do not.</summary>
    private CatalogObjection? Objection(CatalogParameter parameter, FoundCount count) =>
        Proven(parameter, count, CatalogJudge.Judge) is { } objection
            && (objection.Supported is null || !LimitCheck.IsBroken(parameter.Member!, count, _scope.Types))
            ? objection
            : null;

    /// <summary>What every entry has against a value; null when some entry accepts it, or the limits of the member itself do not.</summary>
    private CatalogObjection? Objection(CatalogParameter parameter, FoundValue value) =>
        Proven(parameter, value, CatalogJudge.Judge) is { } objection
            && (objection.Supported is null || !LimitCheck.IsBroken(parameter.Member!, value, _scope.Types))
            && !OverwrittenFlag.IsSet(_made, parameter.WireName, _scope)
            ? objection
            : null;

    /// <summary>The objection of the first entry, when each has one.</summary>
    private CatalogObjection? Proven<T>(CatalogParameter parameter, T found, Func<CatalogEntry, CatalogParameter, T, CatalogObjection?> judge)
    {
        CatalogObjection? first = null;
        foreach (var entry in _entries)
        {
            if (judge(entry, parameter, found) is not { } objection)
            {
                return null;
            }

            first ??= objection;
        }

        return first;
    }

    private static CatalogEntry[] FindEntries(FoundValue[] names, RequestCatalog catalog)
    {
        var entries = new CatalogEntry[names.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            if (names[i].Text is not { } id || catalog.Find(id) is not { } entry)
            {
                return [];
            }

            entries[i] = entry;
        }

        return entries;
    }

    private Diagnostic Report(CatalogObjection objection, CatalogParameter parameter, MemberValue set, IAlternative found, string text)
    {
        var entry = _entries[0];
        var name = SaidName.Of(parameter.Member!);
        object[] arguments = objection.Supported is { } supported
            ? [name, text, entry.Id, supported.Words(), entry.Source]
            : [name, entry.Id, entry.Source];

        // A parameter that was copied from another object is reported at the entry that does not fit it.
        if (!set.IsOwn)
        {
            return Diagnostic.Create(objection.Descriptor, _names!.All[0].Place.Syntax.GetLocation(), arguments);
        }

        var fixedAt = objection.Supported is null ? set.Assignment : found.Source;
        var (place, sources) = (found.Place.Syntax.GetLocation(), Analysis.Report.Sources(found.Place, fixedAt));
        return Diagnostic.Create(objection.Descriptor, place, sources, objection.Fix, arguments);
    }
}
