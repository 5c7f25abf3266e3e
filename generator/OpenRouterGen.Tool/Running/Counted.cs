namespace OpenRouterGen.Tool.Running;

/// <summary>A number of things, in words for a person.</summary>
internal static class Counted
{
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one, which has an <c>s</c> for more.</param>
    public static string Of(long count, string one) => FormattableString.Invariant($"{count} {one}{(count == 1 ? string.Empty : "s")}");
}
