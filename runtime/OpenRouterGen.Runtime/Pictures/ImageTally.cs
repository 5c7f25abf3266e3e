using System.Globalization;

namespace OpenRouter;

/// <summary>
/// How many pictures were asked for, and how many came. What a service makes is at most what is asked for: fewer are no failure, and are billed as such.
/// </summary>
/// <param name="Asked">How many pictures the request asks for.</param>
/// <param name="Came">How many pictures came.</param>
public sealed record ImageTally(int Asked, int Came)
{
    /// <summary>Whether fewer came than were asked for.</summary>
    public bool IsShort => Came < Asked;

    /// <summary>How many did not come; 0 when all did.</summary>
    public int Missing => Math.Max(0, Asked - Came);

    /// <summary>Both numbers.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Came} of {Asked} pictures came");
}
