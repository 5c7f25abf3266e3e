namespace OpenRouterGen.Core.Locks;

/// <summary>What the files became: a digest of the emitted surface shows what another version of the tool changed, and not another document.</summary>
internal sealed record LockedSurface(string Sha256, int Types, int Operations);
