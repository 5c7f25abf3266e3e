using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <param name="ReportUnmatched">Whether an action that matches nothing is a warning.</param>
/// <param name="Strict">Whether it is an error.</param>
internal sealed record OverlayOptions(bool ReportUnmatched = true, bool Strict = false)
{
    /// <summary>What the document may cost after the overlay: an update at many places multiplies its nodes.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;
}
