using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>How an operation streams. Names of members are C# names of the types involved, checked by the builder.</summary>
internal sealed record StreamModel(CSharpIdentifier MethodName, TypeRef Event)
{
    /// <summary>The media type of lines and sequences of JSON; null for an event stream.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether the events are text and no JSON.</summary>
    public bool IsText { get; init; }

    /// <summary>The member of the request that asks for a stream.</summary>
    public CSharpIdentifier? Flag { get; init; }

    /// <summary>The data that ends the stream, such as <c>[DONE]</c>.</summary>
    public string? Sentinel { get; init; }

    /// <summary>Case types that complete the stream; empty when only the sentinel does.</summary>
    public EquatableList<CSharpIdentifier> Completed { get; init; } = EquatableList<CSharpIdentifier>.Empty;

    /// <summary>The member whose value says what an event is; null when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>The values of the tag that complete the stream.</summary>
    public EquatableList<string> Results { get; init; } = EquatableList<string>.Empty;

    /// <summary>Case types that report an error.</summary>
    public EquatableList<CSharpIdentifier> Errors { get; init; } = EquatableList<CSharpIdentifier>.Empty;

    /// <summary>How events are made of a buffered JSON answer; null when they cannot be.</summary>
    public BufferedStreamModel? Buffered { get; init; }
}
