namespace OpenRouterGen.Tool.Reference;

/// <summary>The section of a type; a page has one, and more only where names differ in case alone.</summary>
/// <param name="Name">The type.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Kind">What it is.</param>
internal sealed record TypePage(string Name, string Page, TypeKind Kind)
{
    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The record that it extends; null for none.</summary>
    public ShownType? Base { get; init; }

    /// <summary>The members of a record or a form.</summary>
    public IReadOnlyList<MemberRow> Members { get; init; } = [];

    /// <summary>What members must satisfy together, in words.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The cases of a union, and the records that extend a record.</summary>
    public IReadOnlyList<CaseRow> Cases { get; init; } = [];

    /// <summary>The member that distinguishes cases; null for none.</summary>
    public string? Tag { get; init; }

    public IReadOnlyList<ValueRow> Values { get; init; } = [];

    /// <summary>Whether the document lets an enum be any text: the values are hints.</summary>
    public bool IsAnyText { get; init; }
}
