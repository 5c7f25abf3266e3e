using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>How an operation streams. Names of members are C# names of the types involved, checked by the builder.</summary>
internal sealed record StreamModel(TypeRef Event)
{
    /// <summary>The member of the request that asks for a stream.</summary>
    public CSharpIdentifier? Flag { get; init; }

    /// <summary>The data that ends the stream, such as <c>[DONE]</c>.</summary>
    public string? Sentinel { get; init; }

    /// <summary>Case types that complete the stream; empty when only the sentinel does.</summary>
    public EquatableList<CSharpIdentifier> Completed { get; init; } = EquatableList<CSharpIdentifier>.Empty;

    /// <summary>Case types that report an error.</summary>
    public EquatableList<CSharpIdentifier> Errors { get; init; } = EquatableList<CSharpIdentifier>.Empty;

    /// <summary>How a buffered JSON answer is told as events; null when it cannot be.</summary>
    public BufferedStreamModel? Buffered { get; init; }
}

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

/// <summary>The dictionaries of unnamed members: of the event, of the item, and of the answer, whose members go with the last event.</summary>
internal sealed record AdditionalCopy(CSharpIdentifier Target, CSharpIdentifier Item, CSharpIdentifier Answer);

internal sealed record MemberCopy(CSharpIdentifier Target, CSharpIdentifier Source);
