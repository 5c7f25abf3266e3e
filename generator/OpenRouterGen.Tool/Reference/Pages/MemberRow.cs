namespace OpenRouterGen.Tool.Reference;

/// <summary>A parameter of a method, or a member of a record.</summary>
/// <param name="Name">What a program calls it.</param>
/// <param name="Type">Its type.</param>
internal sealed record MemberRow(string Name, ShownType Type)
{
    /// <summary>What the service calls it; null for what is not sent.</summary>
    public string? WireName { get; init; }

    /// <summary>Whether a program must give it, or an answer has it.</summary>
    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public string? Description { get; init; }

    /// <summary>What the document states as an example; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>What a value must satisfy, in words; null for nothing.</summary>
    public string? Constraints { get; init; }

    /// <summary>What the service takes where it is left out; null when the document does not say.</summary>
    public string? Default { get; init; }
}
