namespace OpenRouterGen.Core.Model;

/// <summary>
/// Names of endpoints beside each other. Of two the one may be a part of the other: a service has a short and a long one for many an endpoint, and a snapshot
/// need not have both.
/// </summary>
internal static class EndpointNaming
{
    /// <summary>Whether two names have the same letters and digits.</summary>
    public static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Whether a text has another one in it, in letters and digits alone.</summary>
    public static bool Holds(string text, string part) => Plain(text).Contains(Plain(part));

    /// <summary>Whether one of two names is a part of the other.</summary>
    public static bool MayBeSame(string one, string other) => Holds(one, other) || Holds(other, one);

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
