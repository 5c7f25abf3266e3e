namespace OpenRouterGen.Tool.Reference;

/// <summary>An operation on the page of its client.</summary>
/// <param name="Name">The method.</param>
/// <param name="Anchor">Where its section is on the page.</param>
/// <param name="HttpMethod">The method of HTTP.</param>
/// <param name="Path">The path, with the names of parameters in braces.</param>
internal sealed record OperationSection(string Name, string Anchor, string HttpMethod, string Path)
{
    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether a call without credentials is not sent.</summary>
    public bool NeedsCredentials { get; init; }

    /// <summary>A program that calls it.</summary>
    public required string Example { get; init; }

    /// <summary>One that reads its events; null when it has none, or nothing else.</summary>
    public string? StreamExample { get; init; }

    public required IReadOnlyList<MethodRow> Methods { get; init; }

    public required IReadOnlyList<MemberRow> Parameters { get; init; }

    /// <summary>What is answered; null for nothing.</summary>
    public ShownType? Response { get; init; }

    public string? ResponseDescription { get; init; }

    public IReadOnlyList<EventRow> Events { get; init; } = [];

    /// <summary>The data that ends the stream; null for none.</summary>
    public string? Sentinel { get; init; }

    public required IReadOnlyList<ErrorRow> Errors { get; init; }
}
