namespace OpenRouterGen.Tool.Reference;

/// <summary>A case of a union, or a record that extends another one.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Tag">The value by which it is known; null where other members or the kind of JSON distinguish it.</param>
/// <param name="Constraints">What a value must satisfy, in words; null for nothing.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record CaseRow(ShownType Type, string? Tag, string? Constraints, string? Description);
