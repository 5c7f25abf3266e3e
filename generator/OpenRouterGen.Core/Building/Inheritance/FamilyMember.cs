using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>A component that has a discriminator and is extended by others through an allOf, or one of these others.</summary>
internal sealed class FamilyMember
{
    private readonly List<FamilyMember> _cases = [];
    private readonly List<string> _tags = [];

    public FamilyMember(string component, SpecMapping node, FamilyTag tag, FamilyMember? extended = null)
    {
        (Component, Node, Tag, Base) = (component, node, tag, extended);
        extended?._cases.Add(this);
    }

    /// <summary>The name of the component.</summary>
    public string Component { get; }

    public SpecMapping Node { get; }

    /// <summary>The member that all of the family have.</summary>
    public FamilyTag Tag { get; }

    /// <summary>What the component extends; null of the first of all.</summary>
    public FamilyMember? Base { get; }

    /// <summary>What extends the component itself.</summary>
    public IReadOnlyList<FamilyMember> Cases => _cases;

    /// <summary>What extends the component, and what extends that.</summary>
    public IReadOnlyList<FamilyMember> Below
    {
        get
        {
            var below = new List<FamilyMember>(_cases);
            for (var i = 0; i < below.Count; i++)
            {
                below.AddRange(below[i]._cases);
            }

            return below;
        }
    }

    /// <summary>The values that stand for the component and nothing else.</summary>
    public EquatableList<string> Tags => _tags.Where(value => Tag.Owners[value] == this).ToEquatableList();

    /// <summary>Takes the values that no other component has; one of a component that this one extends is its own, for it says more.</summary>
    public void Take(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (!Tag.Owners.TryGetValue(value, out var owner) || Extends(owner))
            {
                Tag.Owners[value] = this;
                _tags.Add(value);
            }
        }
    }

    /// <summary>Takes a case back that turned out to be none.</summary>
    public void Leave(FamilyMember member) => _cases.Remove(member);

    public bool Extends(FamilyMember other)
    {
        for (var above = Base; above is not null; above = above.Base)
        {
            if (above == other)
            {
                return true;
            }
        }

        return false;
    }
}
