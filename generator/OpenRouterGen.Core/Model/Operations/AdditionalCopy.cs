using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The dictionaries of unnamed members: of the event, of the item, and of the answer, whose members go with the last event.</summary>
internal sealed record AdditionalCopy(CSharpIdentifier Target, CSharpIdentifier Item, CSharpIdentifier Answer);
