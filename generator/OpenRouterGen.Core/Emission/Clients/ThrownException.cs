namespace OpenRouterGen.Core.Emission;

/// <summary>An exception that a method documents.</summary>
internal sealed record ThrownException(Code Type, string Reason);
