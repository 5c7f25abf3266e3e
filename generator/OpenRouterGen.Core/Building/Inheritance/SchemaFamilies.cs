using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The components that extend each other and are distinguished by a discriminator. Most documents have none.</summary>
internal sealed class SchemaFamilies
{
    private readonly Dictionary<SpecMapping, FamilyMember> _members = [];
    private readonly Dictionary<SpecMapping, string> _flat = [];
    private readonly Dictionary<string, FamilyMember> _byComponent = new(StringComparer.Ordinal);

    /// <summary>The place of a component's schema; null when it is in no family.</summary>
    public FamilyMember? Find(SpecMapping node) => _members.Count > 0 && _members.TryGetValue(node, out var member) ? member : null;

    public FamilyMember? Find(string? component) =>
        _members.Count > 0 && component is not null && _byComponent.TryGetValue(component, out var member) ? member : null;

    /// <summary>Why a schema that extends one with a discriminator is a record of its own; null for others.</summary>
    public string? WhyFlat(SpecMapping node) => _flat.Count > 0 && _flat.TryGetValue(node, out var reason) ? reason : null;

    public void Add(FamilyMember member)
    {
        _members.Add(member.Node, member);
        _byComponent.Add(member.Component, member);
    }

    public void AddFlat(SpecMapping node, string reason) => _flat[node] = reason;
}
