namespace OpenRouter.Emulator.Pricing;

/// <summary>
/// Tokens by rules that the emulator invented, since each provider has its own, unpublished ones: do not plan a budget with them.
/// A token is four characters of prompt, begun ones count; a reference is 1024 tokens, whatever its size; an output picture has one token for each 256 pixels,
/// begun ones count (1024x1024 is 4096).
/// </summary>
/// <param name="Text">Of the prompt.</param>
/// <param name="References">Of all references.</param>
/// <param name="Output">Of all output pictures.</param>
internal readonly record struct TokenCount(long Text, long References, long Output)
{
    public const int CharactersPerToken = 4;
    public const int TokensPerReference = 1024;
    public const int PixelsPerToken = 256;

    /// <summary>For <c>usage.prompt_tokens</c>.</summary>
    public long Prompt => Text + References;

    /// <summary>For <c>usage.total_tokens</c>.</summary>
    public long Total => Prompt + Output;

    public static TokenCount Of(BilledWork work) => new(
        Begun(work.Prompt.Length, CharactersPerToken),
        (long)work.References * TokensPerReference,
        work.Images * Begun(work.Size.Pixels, PixelsPerToken));

    private static long Begun(long amount, int unit) => (amount + unit - 1) / unit;
}
