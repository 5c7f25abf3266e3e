using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>A member of an object, and what it is set to.</summary>
/// <param name="Member">The member, as it is declared.</param>
/// <param name="Value">What it is set to.</param>
internal sealed record SetMember(IPropertySymbol Member, MemberValue Value);
