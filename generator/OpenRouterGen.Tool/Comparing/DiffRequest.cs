using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Reports;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>What is compared, and what is done with what is found.</summary>
/// <param name="Old">The source of the old document.</param>
/// <param name="New">The source of the new document.</param>
internal sealed record DiffRequest(string Old, string New)
{
    public ReportFormat Format { get; init; }

    public Verdicts FailOn { get; init; }

    /// <summary>The file of accepted findings; null for the one of the folder.</summary>
    public string? Accept { get; init; }

    /// <summary>Why everything that is open is accepted from now on; null when it is not.</summary>
    public string? AcceptReason { get; init; }

    /// <summary>Where the overlay goes that keeps old names; null for nowhere.</summary>
    public string? OverlayFile { get; init; }

    /// <summary>Where C# goes that keeps old names; null for nowhere.</summary>
    public string? AliasFile { get; init; }

    /// <summary>Whether the project is compiled with either document.</summary>
    public bool Build { get; init; }

    /// <summary>Whether what is predicted is compared with what the compiler says.</summary>
    public bool Witness { get; init; }
}
