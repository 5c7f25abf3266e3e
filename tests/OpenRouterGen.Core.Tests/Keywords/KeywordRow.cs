namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>A keyword of a standard, what becomes of it, and a document that shows it.</summary>
/// <param name="Owner">The object that has it, as its standard calls it.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Becomes">One of the words of <see cref="KeywordKinds"/>, or the id of a diagnostic.</param>
/// <param name="Words">What that means for a client.</param>
/// <param name="Document">A document in which the keyword, with all that belongs to it, stands in guillemets.</param>
internal sealed record KeywordRow(string Owner, string Keyword, string Becomes, string Words, string Document);
