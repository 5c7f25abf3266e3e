using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>What a member of an object was set to.</summary>
/// <param name="assignment">The whole <c>Member = value</c>.</param>
/// <param name="value">The value.</param>
internal sealed class MemberValue(IOperation assignment, IOperation value)
{
    private Alternatives<FoundValue>? _found;

    /// <summary>The whole <c>Member = value</c>.</summary>
    public IOperation Assignment { get; } = assignment;

    /// <summary>The value.</summary>
    public IOperation Value { get; } = value;

    /// <summary>The member; null where none is assigned to.</summary>
    public IPropertySymbol? Member => ((Assignment as IAssignmentOperation)?.Target as IPropertyReferenceOperation)?.Property;

    /// <summary>False when the object that this one was copied from set it.</summary>
    public bool IsOwn { get; private init; } = true;

    /// <summary>What the member can be.</summary>
    public Alternatives<FoundValue> Find(ValueFinder finder) => _found ??= finder.Find(Value);

    /// <summary>The same in a copy of the object.</summary>
    public MemberValue Copied() => IsOwn ? new(Assignment, Value) { IsOwn = false, _found = _found } : this;
}
