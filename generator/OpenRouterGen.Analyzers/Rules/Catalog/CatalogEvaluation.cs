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
    private readonly RequestCatalog _catalog;
    private readonly RecordShape _shape;
    private readonly ConstructedObject _made;
    private readonly CompilationScope _scope;
    private readonly MemberValue? _named;
    private readonly Alternatives<FoundValue>? _names;

    public CatalogEvaluation(RequestCatalog catalog, RecordShape shape, ConstructedObject made, CompilationScope scope)
    {
        (_catalog, _shape, _made, _scope) = (catalog, shape, made, scope);
        _named = made.Find(catalog.Member);
        _names = _named?.Find(scope.Values);
        Entries = FindEntries(_names?.All ?? [], catalog);
    }

    /// <summary>The entries that the object can name; empty when one of its names is not known.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    public IEnumerable<Diagnostic> Diagnostics()
    {
        var found = new List<Diagnostic>(new EndpointRouting(_catalog, _shape, _made, _names, Entries, _scope).Diagnostics());
        if (_named is { IsOwn: true })
        {
            found.AddRange(_names!.Diagnostics(name => UnknownEntry.Check(name, _catalog)));
        }

        if (Entries.Count == 0)
        {
            return found;
        }

        foreach (var parameter in _catalog.Parameters)
        {
            // Where both were set on the original, it is reported there.
            if (_shape.Member(parameter.WireName) is { } member && _made.Find(member) is { } set && (set.IsOwn || _named!.IsOwn) && !IsSilent(parameter))
            {
                found.AddRange(Check(parameter, member, set));
            }
        }

        found.AddRange(GivenOptions.Of(_catalog, _made, _shape, _scope)
            .Select(given => DroppedOption.Check(given.Key, given.Endpoint, Entries)).OfType<Diagnostic>());
        return found;
    }

    private bool IsSilent(CatalogParameter parameter)
    {
        foreach (var entry in Entries)
        {
            if (CatalogJudge.IsSilent(entry, parameter))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Diagnostic> Check(CatalogParameter parameter, IPropertySymbol member, MemberValue set)
    {
        var names = _names!.All.SelectMany(name => name.Variables);
        return IsList(member.Type)
            ? _scope.Items.Count(set.Value).Diagnostics(count => Count(parameter, member, set, count), names)
            : set.Find(_scope.Values).Diagnostics(value => Value(parameter, member, set, value), names);
    }

    private Diagnostic? Count(CatalogParameter parameter, IPropertySymbol member, MemberValue set, FoundCount count) =>
        Proven(entry => CatalogJudge.Judge(entry, parameter, count)) is { } objection
            && (objection.Supported is null || !LimitCheck.IsBroken(member, count, _scope.Types))
            ? Report(objection, member, set, count.Place, count.Source, CatalogDescriptor.Text(count.Count))
            : null;

    private Diagnostic? Value(CatalogParameter parameter, IPropertySymbol member, MemberValue set, FoundValue value) =>
        Proven(entry => CatalogJudge.Judge(entry, parameter, value)) is { } objection
            && (objection.Supported is null || !LimitCheck.IsBroken(member, value, _scope.Types))
            && !OverwrittenFlag.IsSet(_made, parameter.WireName, _scope)
            ? Report(objection, member, set, value.Place, value.Source, value.Text ?? string.Empty)
            : null;

    /// <summary>The objection of the first entry, when each has one.</summary>
    private CatalogObjection? Proven(Func<CatalogEntry, CatalogObjection?> judge)
    {
        CatalogObjection? first = null;
        foreach (var entry in Entries)
        {
            if (judge(entry) is not { } objection)
            {
                return null;
            }

            first ??= objection;
        }

        return first;
    }

    private static IReadOnlyList<CatalogEntry> FindEntries(IReadOnlyList<FoundValue> names, RequestCatalog catalog)
    {
        var entries = new CatalogEntry[names.Count];
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

    private Diagnostic Report(CatalogObjection objection, IPropertySymbol member, MemberValue set, IOperation place, IOperation source, string text)
    {
        var entry = Entries[0];
        object[] arguments = objection.Supported is { } supported
            ? [SaidName.Of(member), text, entry.Id, supported.Words(), entry.Source]
            : [SaidName.Of(member), entry.Id, entry.Source];

        // A parameter that was copied from another object is reported at the entry that does not fit it.
        if (!set.IsOwn)
        {
            return Diagnostic.Create(objection.Descriptor, _names!.All[0].Place.Syntax.GetLocation(), arguments);
        }

        var fixedAt = objection.Supported is null ? set.Assignment : source;
        return Diagnostic.Create(objection.Descriptor, place.Syntax.GetLocation(), Analysis.Report.Sources(place, fixedAt), objection.Fix, arguments);
    }

    private static bool IsList(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface };
}
