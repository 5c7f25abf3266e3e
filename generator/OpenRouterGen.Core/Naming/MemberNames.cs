namespace OpenRouterGen.Core.Naming;

/// <summary>What a member of a record is called.</summary>
/// <param name="Property">The property.</param>
/// <param name="Local">A local that holds its value.</param>
/// <param name="Has">A local that says whether it was there: null cannot say it when null is a value.</param>
internal sealed record MemberNames(CSharpIdentifier Property, CSharpIdentifier Local, CSharpIdentifier Has);
