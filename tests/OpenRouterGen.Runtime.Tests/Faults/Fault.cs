namespace OpenRouter.Tests.Faults;

/// <summary>Something that goes wrong between client and service, in one or more forms.</summary>
internal sealed record Fault(string Group, string Name, params FaultCase[] Cases);
