using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Acceptance;

/// <summary>Findings that a team has accepted, each with its reason and its date: the content of <c>accepted.json</c>.</summary>
internal sealed class AcceptedFindings
{
    public static readonly AcceptedFindings None = new([]);

    private readonly SortedDictionary<string, AcceptedFinding> _byFingerprint = new(StringComparer.Ordinal);

    public AcceptedFindings(IEnumerable<AcceptedFinding> findings)
    {
        foreach (var finding in findings)
        {
            _byFingerprint[finding.Fingerprint] = finding;
        }
    }

    /// <summary>In the order of their fingerprints, which no change of a document moves.</summary>
    public IReadOnlyCollection<AcceptedFinding> Findings => _byFingerprint.Values;

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="AcceptedFormatException">The text is no list of accepted findings, or one of a newer version.</exception>
    public static AcceptedFindings Read(string text) => AcceptedFindingsJson.Read(text);

    /// <summary>The text of the file: sorted, with line feeds, the same for the same content.</summary>
    public string Write() => AcceptedFindingsJson.Write(this);

    /// <summary>Accepts more findings. One that was accepted already keeps its reason and its date.</summary>
    public AcceptedFindings With(IEnumerable<Finding> findings, string reason, DateOnly date) =>
        new(findings.Select(finding => AcceptedFinding.Of(finding, reason, date)).Concat(Findings));

    /// <summary>Divides findings into those that are accepted and those that are not.</summary>
    public AcceptanceResult Apply(ComparisonResult result)
    {
        var found = result.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return new AcceptanceResult(
            result.Findings.Where(finding => !_byFingerprint.ContainsKey(finding.Fingerprint)).ToEquatableList(),
            _byFingerprint.Where(pair => found.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal),
            Findings.Where(finding => !found.Contains(finding.Fingerprint)).ToEquatableList());
    }
}
