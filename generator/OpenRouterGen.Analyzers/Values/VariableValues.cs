using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>What variables of every kind hold, where that is certain.</summary>
internal sealed class VariableValues(LocalValues locals, MemberValues members)
{
    public VariableContent? ValuesOf(IOperation mention) => mention switch
    {
        ILocalReferenceOperation local => locals.ContentOf(local),
        IMemberReferenceOperation { Instance: ILocalReferenceOperation { Type: { } type } holder } part when type.IsTupleType || type.IsAnonymousType =>
            locals.PartOf(part, holder),
        IMemberReferenceOperation member => members.ContentOf(member.Member),
        IInvocationOperation { Arguments.IsEmpty: true } call => members.ContentOf(call.TargetMethod),
        _ => null,
    };
}
