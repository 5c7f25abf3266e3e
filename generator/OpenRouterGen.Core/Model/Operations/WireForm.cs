namespace OpenRouterGen.Core.Model;

/// <summary>The form of a value that is written by what it turns out to be: a text, a list or an object.</summary>
/// <param name="Style">The style.</param>
/// <param name="Explode">Whether each item or member stands for itself.</param>
internal sealed record WireForm(WireStyle Style, bool Explode)
{
    /// <summary>Whether reserved characters stay as they are.</summary>
    public bool AllowReserved { get; init; }
}
