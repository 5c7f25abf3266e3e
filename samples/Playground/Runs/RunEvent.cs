namespace Playground.Runs;

/// <summary>Something that a page is to show of a run.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Lane">To which model.</param>
/// <param name="Picture">To which of its pictures.</param>
/// <param name="File">The picture or preview, by the name of its file.</param>
internal sealed record RunEvent(RunEventKind Kind, int Lane = 0, int Picture = 0, string? File = null);
