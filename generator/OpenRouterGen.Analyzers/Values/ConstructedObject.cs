using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>An object as it is when its construction is over: initializer, <c>with</c>, and assignments that follow directly.</summary>
internal sealed class ConstructedObject(INamedTypeSymbol type, IOperation creation)
{
    private readonly Dictionary<IPropertySymbol, MemberValue> _members = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The <c>new</c> or <c>with</c>.</summary>
    public IOperation Creation { get; } = creation;

    /// <summary>Every member was seen: one that is not in <see cref="Members"/> has its default.</summary>
    public bool IsComplete { get; set; }

    public IReadOnlyDictionary<IPropertySymbol, MemberValue> Members => _members;

    public void Set(IPropertySymbol member, MemberValue value) => _members[member] = value;

    public MemberValue? Find(IPropertySymbol? member) => member is not null && _members.TryGetValue(member, out var value) ? value : null;

    /// <summary>Takes over what the object that this one was copied from has.</summary>
    public void Inherit(ConstructedObject original)
    {
        foreach (var member in original.Members)
        {
            _members[member.Key] = member.Value.Copied();
        }

        IsComplete = original.IsComplete;
    }
}
