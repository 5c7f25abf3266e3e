namespace OpenRouterGen.Tool.Reference;

/// <summary>What a method throws.</summary>
/// <param name="Exception">The type.</param>
/// <param name="Status">The status of the answer; null for what is no answer, or any other.</param>
/// <param name="Description">When it is thrown; null when the document does not say.</param>
internal sealed record ErrorRow(string Exception, string? Status, string? Description);
