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
        _names = _named is null ? null : scope.Values.Find(_named.Value);
        var entries = (_names?.All ?? []).Select(name => name.Text is { } id ? catalog.Find(id) : null).ToList();
        Entries = entries.Contains(null) ? [] : [.. entries.OfType<CatalogEntry>()];
    }

    /// <summary>The entries that the object can name; empty when one of its names is not known.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    public IEnumerable<Diagnostic> Diagnostics() => UnknownEntries().Concat(Parameters()).Concat(Options())
        .Concat(new EndpointRouting(_catalog, _shape, _made, _names, Entries, _scope).Diagnostics());

    private IEnumerable<Diagnostic> UnknownEntries() =>
        _named is { IsOwn: true } ? _names!.Diagnostics(name => UnknownEntry.Check(name, _catalog)) : [];

    private IEnumerable<Diagnostic> Parameters() => Entries.Count > 0 ? _catalog.Parameters.SelectMany(Parameter) : [];

    private IEnumerable<Diagnostic> Options() => Entries.Count > 0
        ? GivenOptions.Of(_catalog, _made, _shape, _scope).Select(given => DroppedOption.Check(given.Key, given.Endpoint, Entries)).OfType<Diagnostic>()
        : [];

    private IEnumerable<Diagnostic> Parameter(CatalogParameter parameter)
    {
        // Where both were set on the original, it is reported there.
        if (_shape.Member(parameter.WireName) is not { } member || _made.Find(member) is not { } set || !(set.IsOwn || _named!.IsOwn)
            || Entries.Any(entry => CatalogJudge.IsSilent(entry, parameter)))
        {
            return [];
        }

        var names = _names!.All.SelectMany(name => name.Variables);
        return IsList(member.Type)
            ? _scope.Items.Count(set.Value).Diagnostics(count => Count(parameter, member, set, count), names)
            : _scope.Values.Find(set.Value).Diagnostics(value => Value(parameter, member, set, value), names);
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
        var objections = Entries.Select(judge).ToList();
        return objections.Contains(null) ? null : objections[0];
    }

    private Diagnostic Report(CatalogObjection objection, IPropertySymbol member, MemberValue set, IOperation place, IOperation source, string text)
    {
        var entry = Entries[0];
        object[] arguments = objection.Supported is { } supported
            ? [member.Name, text, entry.Id, supported.Words(), entry.Source]
            : [member.Name, entry.Id, entry.Source];

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
