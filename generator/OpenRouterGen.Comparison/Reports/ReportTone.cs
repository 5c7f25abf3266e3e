namespace OpenRouterGen.Comparison.Reports;

/// <summary>What a piece of a text report is, for who colors it.</summary>
internal enum ReportTone
{
    Plain,
    Heading,
    Breaking,
    Notable,
    Faint,
}
