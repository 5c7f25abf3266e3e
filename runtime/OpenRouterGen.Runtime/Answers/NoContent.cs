namespace OpenRouter;

/// <summary>The value of an operation whose answer has no body.</summary>
public sealed class NoContent
{
    private NoContent()
    {
    }

    /// <summary>The only value.</summary>
    public static NoContent Value { get; } = new();
}
