namespace OpenRouter;

/// <summary>The value of a success that has none.</summary>
public sealed class NoContent
{
    private NoContent()
    {
    }

    internal static NoContent Instance { get; } = new();

    /// <summary>A short text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => "no content";
}
