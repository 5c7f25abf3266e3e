using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>What a member of an object was set to.</summary>
/// <param name="Assignment">The whole <c>Member = value</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOwn">False when the object that this one was copied from set it.</param>
internal sealed record MemberValue(IOperation Assignment, IOperation Value, bool IsOwn)
{
    /// <summary>The name of the member.</summary>
    public string MemberName => ((Assignment as IAssignmentOperation)?.Target as IPropertyReferenceOperation)?.Property.Name ?? string.Empty;
}
