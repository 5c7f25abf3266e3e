using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>An object as it is when its construction is over: initializer, <c>with</c>, and assignments that follow directly.</summary>
/// <param name="type">Its type.</param>
/// <param name="creation">The <c>new</c> or <c>with</c>.</param>
/// <param name="members">How many members it will probably have.</param>
internal sealed class ConstructedObject(INamedTypeSymbol type, IOperation creation, int members)
{
    // An object has few members set, each is looked for by many rules, and a compilation has one object for a definition: nothing is hashed.
    private readonly List<SetMember> _members = new(members);

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The <c>new</c> or <c>with</c>.</summary>
    public IOperation Creation { get; } = creation;

    /// <summary>Every member was seen: one that is not in <see cref="Members"/> has its default.</summary>
    public bool IsComplete { get; set; }

    public IReadOnlyList<SetMember> Members => _members;

    /// <summary>Goes through the members that are set.</summary>
    public List<SetMember>.Enumerator GetEnumerator() => _members.GetEnumerator();

    public void Set(IPropertySymbol member, MemberValue value)
    {
        var definition = member.OriginalDefinition;
        if (IndexOf(definition) is >= 0 and var index)
        {
            _members[index] = new(definition, value);
            return;
        }

        _members.Add(new(definition, value));
    }

    public MemberValue? Find(IPropertySymbol? member) =>
        member is not null && IndexOf(member.OriginalDefinition) is >= 0 and var index ? _members[index].Value : null;

    /// <summary>Takes over what the object that this one was copied from has, before anything is set.</summary>
    public void Inherit(ConstructedObject original)
    {
        foreach (var (member, value) in original)
        {
            _members.Add(new(member, value.Copied()));
        }

        IsComplete = original.IsComplete;
    }

    private int IndexOf(IPropertySymbol definition)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            if (ReferenceEquals(_members[i].Member, definition))
            {
                return i;
            }
        }

        return -1;
    }
}
