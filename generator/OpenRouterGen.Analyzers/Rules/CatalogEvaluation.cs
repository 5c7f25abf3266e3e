using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// One object against the catalogue of one of its members. A value is wrong when every entry that the object can name does not accept it:
/// then it is wrong whichever branch is taken.
/// </summary>
internal sealed class CatalogEvaluation
{
    private readonly RequestCatalog _catalog;
    private readonly RecordShape _shape;
    private readonly ConstructedObject _made;
    private readonly CompilationScope _scope;
    private readonly MemberValue? _named;
    private readonly IReadOnlyList<FoundValue> _names;

    public CatalogEvaluation(RequestCatalog catalog, RecordShape shape, ConstructedObject made, CompilationScope scope)
    {
        (_catalog, _shape, _made, _scope) = (catalog, shape, made, scope);
        _named = made.Find(catalog.Member);
        _names = _named is null ? [] : scope.Values.Find(_named.Value);
        var entries = _names.Select(name => name.Text is { } id ? catalog.Find(id) : null).ToList();
        Entries = entries.Contains(null) ? [] : [.. entries.OfType<CatalogEntry>()];
    }

    /// <summary>The entries that the object can name; empty when one of its names is not known.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    public IEnumerable<Diagnostic> Problems()
    {
        if (_named is null)
        {
            return [];
        }

        var problems = _named.IsOwn ? UnknownEntries() : [];
        if (Entries.Count == 0)
        {
            return problems;
        }

        var options = new OptionEvaluation(_catalog, Entries, _shape, _made, _scope);
        return problems.Concat(_catalog.Parameters.SelectMany(Parameter)).Concat(options.Problems());
    }

    private IEnumerable<Diagnostic> UnknownEntries()
    {
        foreach (var name in _names)
        {
            if (name.Text is { } id && _catalog.Find(id) is null && _catalog.Ids.Any())
            {
                var nearest = NearestName.Find(id, _catalog.Ids);
                yield return Report.Value(
                    CatalogDiagnostics.UnknownEntry,
                    name,
                    nearest is null ? [] : CatalogReplacements.Texts(id, [nearest]),
                    id,
                    _catalog.Constants.Name,
                    nearest is null ? string.Empty : $"; did you mean '{nearest}'?");
            }
        }
    }

    private IEnumerable<Diagnostic> Parameter(CatalogParameter parameter)
    {
        if (_shape.Member(parameter.WireName) is not { } member || _made.Find(member) is not { } set || !(set.IsOwn || _named!.IsOwn))
        {
            yield break;
        }

        if (IsList(member.Type))
        {
            foreach (var count in _scope.Items.Count(set.Value))
            {
                if (Proven(entry => CatalogJudge.Judge(entry, parameter, count)) is { } problem && (IsAboutMember(problem) || !LimitCheck.IsBroken(member, count, _scope.Types)))
                {
                    yield return Say(problem, member, set, count.Place, count.Source, CatalogDescriptor.Text(count.Count), Limit(problem, count));
                }
            }

            yield break;
        }

        foreach (var value in _scope.Values.Find(set.Value))
        {
            if (Proven(entry => CatalogJudge.Judge(entry, parameter, value)) is { } problem && (IsAboutMember(problem) || !LimitCheck.IsBroken(member, value, _scope.Types)))
            {
                yield return Say(problem, member, set, value.Place, value.Source, value.Text ?? string.Empty, Replacements(problem, value));
            }
        }
    }

    /// <summary>The problem with the first entry, when there is one with each.</summary>
    private CatalogProblem? Proven(Func<CatalogEntry, CatalogProblem?> judge)
    {
        var problems = Entries.Select(judge).ToList();
        return problems.Contains(null) ? null : problems[0];
    }

    private Diagnostic Say(
        CatalogProblem problem, IPropertySymbol member, MemberValue set, IOperation place, IOperation source, string text, ImmutableDictionary<string, string?> fix)
    {
        var entry = Entries[0];
        var isAboutMember = IsAboutMember(problem);
        object[] arguments = isAboutMember
            ? [member.Name, entry.Id, entry.Source]
            : [member.Name, text, entry.Id, problem.Said.Words(), entry.Source];

        // A parameter that was copied from another object is reported at the entry that does not fit it.
        if (!set.IsOwn)
        {
            return Diagnostic.Create(problem.Kind, _names[0].Place.Syntax.GetLocation(), arguments);
        }

        var fixedAt = isAboutMember ? set.Assignment : source;
        return Diagnostic.Create(problem.Kind, place.Syntax.GetLocation(), [fixedAt.Syntax.GetLocation()], fix, arguments);
    }

    private static ImmutableDictionary<string, string?> Limit(CatalogProblem problem, FoundCount count)
        => count.Count > problem.Said.Maximum
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Limit, CatalogDescriptor.Text(Math.Floor(problem.Said.Maximum)))
            : ImmutableDictionary<string, string?>.Empty;

    private static ImmutableDictionary<string, string?> Replacements(CatalogProblem problem, FoundValue value)
    {
        var texts = problem.Kind == CatalogDiagnostics.UnsupportedText ? CatalogReplacements.Texts(value.Text, problem.Said.Values)
            : problem.Kind == CatalogDiagnostics.UnsupportedNumber ? CatalogReplacements.Bound(value.Constant, problem.Said)
            : [];
        return ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacements, string.Join("\n", texts));
    }

    private static bool IsAboutMember(CatalogProblem problem) => problem.Kind == CatalogDiagnostics.UnsupportedParameter || problem.Kind == CatalogDiagnostics.IgnoredParameter;

    private static bool IsList(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface };
}
