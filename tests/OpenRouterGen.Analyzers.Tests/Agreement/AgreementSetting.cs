namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>One parameter with one value.</summary>
/// <param name="Parameter">The wire name.</param>
/// <param name="Code">An initializer of C#.</param>
/// <param name="Json">A member of JSON.</param>
internal sealed record AgreementSetting(string Parameter, string Code, string Json);
