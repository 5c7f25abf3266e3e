using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Pricing;

/// <summary>What was done for a request.</summary>
/// <param name="Images">Pictures made.</param>
/// <param name="Size">The size of each; its tier selects the price.</param>
/// <param name="References">Input references used.</param>
/// <param name="Prompt">The prompt, for its tokens.</param>
internal sealed record BilledWork(int Images, PixelSize Size, int References, string Prompt)
{
    /// <summary>The work's tokens.</summary>
    public TokenCount Tokens => TokenCount.Of(this);

    /// <summary>Counts and size; never the prompt.</summary>
    public override string ToString() => FormattableString.Invariant($"{Images} pictures of {Size}, {References} references");
}
