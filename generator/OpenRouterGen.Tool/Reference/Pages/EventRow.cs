namespace OpenRouterGen.Tool.Reference;

/// <summary>An event of a stream.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Tag">The value by which it is known; null for none.</param>
/// <param name="Role">What it does to the stream; null when others follow.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record EventRow(ShownType Type, string? Tag, string? Role, string? Description);
