namespace OpenRouterGen.Core.Naming;

/// <summary>What a member of a record is called.</summary>
/// <param name="Property">The property.</param>
/// <param name="Local">A local that holds its value.</param>
internal sealed record MemberNames(CSharpIdentifier Property, CSharpIdentifier Local);
