using System.Globalization;

namespace OpenRouter;

/// <summary>A part of an estimated cost.</summary>
/// <param name="Item">What is paid for, such as <c>output_image</c>.</param>
/// <param name="Unit">What is counted, such as <c>image</c>.</param>
/// <param name="Minimum">The least that it may cost, in US dollars.</param>
/// <param name="Maximum">The most that it may cost, in US dollars.</param>
public sealed record CostLine(string Item, string Unit, decimal Minimum, decimal Maximum)
{
    /// <summary>What it is for, and what it may cost.</summary>
    public override string ToString() => Minimum == Maximum
        ? string.Create(CultureInfo.InvariantCulture, $"{Item} by {Unit}: {Maximum} USD")
        : string.Create(CultureInfo.InvariantCulture, $"{Item} by {Unit}: {Minimum} to {Maximum} USD");
}
