using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>An emitted record: its members by wire name, and the rules between them.</summary>
internal sealed class RecordShape
{
    private readonly Dictionary<string, IPropertySymbol> _members = new(StringComparer.Ordinal);

    private readonly SymbolTable<IPropertySymbol, ParameterRule[]> _rulesOf;

    private readonly Lazy<RequestCatalog?> _catalog;

    private RecordShape(INamedTypeSymbol type, RuntimeTypes types)
    {
        _rulesOf = new(member => [.. Rules.Where(rule => SymbolEqualityComparer.Default.Equals(rule.Member, member))]);
        _catalog = new(() => RequestCatalog.Read(type, this, types.Catalogs));
    }

    public ImmutableArray<ParameterRule> Rules { get; private set; } = [];

    /// <summary>The catalog of one of the members; null for most records.</summary>
    public RequestCatalog? Catalog => _catalog.Value;

    public IReadOnlyCollection<IPropertySymbol> Members => _members.Values;

    public IPropertySymbol? Member(string wireName) => _members.TryGetValue(wireName, out var member) ? member : null;

    /// <summary>The rules that a member brings into play; none for most.</summary>
    public ParameterRule[] RulesOf(IPropertySymbol member) => _rulesOf.Of(member);

    public string? WireName(IPropertySymbol member) =>
        _members.FirstOrDefault(pair => SymbolEqualityComparer.Default.Equals(pair.Value, member)).Key;

    public static RecordShape Read(INamedTypeSymbol type, RuntimeTypes types)
    {
        var shape = new RecordShape(type, types);
        foreach (var property in Extended(type).SelectMany(record => record.GetMembers()).OfType<IPropertySymbol>())
        {
            if (WireNameOf(property) is { } wireName)
            {
                shape._members[wireName] = property;
            }
        }

        var rules = type.GetAttributes().Where(attribute => attribute.Is(types.Attributes.Rule)).Select(rule => ParameterRule.Read(rule, shape));
        shape.Rules = [.. rules.OfType<ParameterRule>()];
        return shape;
    }

    private static string? WireNameOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.Is("JsonPropertyNameAttribute", "Serialization", "Json"))
            {
                return attribute.Positional(0) as string;
            }
        }

        return null;
    }

    // A record has the members of those that it extends.
    private static IEnumerable<INamedTypeSymbol> Extended(INamedTypeSymbol type)
    {
        for (var record = type; record is not null; record = record.BaseType)
        {
            yield return record;
        }
    }
}
