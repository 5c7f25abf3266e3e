namespace OpenRouterGen.Core.Emission;

/// <summary>A file as it is written to a disk, in UTF-8.</summary>
internal sealed record EncodedFile(string HintName, byte[] Content);
