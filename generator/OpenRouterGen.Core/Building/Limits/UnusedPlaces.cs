using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// The places of a document that are reported as not used, each once: what stands in a part of an allOf, beside a reference or in a schema of several types is
/// met more than once, and one keyword may be of no use for two reasons.
/// </summary>
internal sealed class UnusedPlaces(ProblemSink problems)
{
    // Of objects: a set of structs is compiled anew for each one, which a cold compiler pays for.
    private readonly HashSet<object> _reported = [];

    /// <summary>Whether the place is met for the first time.</summary>
    public bool Add(SourceSpot spot) => _reported.Add(spot);

    /// <summary>Reports a keyword of a schema.</summary>
    public void Report(SpecEntry keyword, PlacedSchema schema, string reason)
    {
        if (Add(keyword.KeySpot))
        {
            problems.Report(ProblemCatalog.NotUsed, keyword.KeySpot, $"'{keyword.Key}' at '{schema.Home.Pointer}'", reason);
        }
    }
}
