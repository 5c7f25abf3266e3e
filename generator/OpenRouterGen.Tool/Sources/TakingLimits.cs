namespace OpenRouterGen.Tool.Sources;

/// <summary>What an answer may cost.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Time">How long it may take, from the request to its last byte.</param>
internal sealed record TakingLimits(int Bytes, TimeSpan Time)
{
    public static TakingLimits Default { get; } = new(32 * 1024 * 1024, TimeSpan.FromSeconds(60));
}
