using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>What variables of every kind hold, where that is certain.</summary>
internal sealed class VariableValues(LocalValues locals, MemberValues members)
{
    public VariableContent? ValuesOf(IOperation mention) => mention switch
    {
        ILocalReferenceOperation local => locals.ContentOf(local),
        IMemberReferenceOperation member => members.ContentOf(member),
        _ => null,
    };
}
