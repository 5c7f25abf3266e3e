namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>What each says of one request.</summary>
internal readonly record struct AgreementVerdicts(
    bool RefusedByEmulator, bool RefusedAtRunTime, bool RefusedByAnalyzer, bool IgnoredAtRunTime, bool IgnoredByAnalyzer);
