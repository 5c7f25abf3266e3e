using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>One event for each item of a buffered answer.</summary>
internal sealed record BufferedStreamModel(CSharpIdentifier EventType, CSharpIdentifier Items)
{
    /// <summary>Members of the event that are taken from the item.</summary>
    public EquatableList<MemberCopy> FromItem { get; init; } = EquatableList<MemberCopy>.Empty;

    /// <summary>Members taken from the answer, on every event.</summary>
    public EquatableList<MemberCopy> Shared { get; init; } = EquatableList<MemberCopy>.Empty;

    /// <summary>Members taken from the answer, on the last event only.</summary>
    public EquatableList<MemberCopy> Last { get; init; } = EquatableList<MemberCopy>.Empty;

    /// <summary>Where members that the document does not name go; null when one of the three types gives them a type of its own.</summary>
    public AdditionalCopy? Additional { get; init; }

    /// <summary>Whether the answer's list may be null.</summary>
    public bool ItemsMayBeNull { get; init; }
}
