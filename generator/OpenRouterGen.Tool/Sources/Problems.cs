using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Tool.Sources;

/// <summary>A problem as a line of text, as compilers write them.</summary>
internal static class Problems
{
    public static string Text(Problem problem)
    {
        var place = problem.Spot.Line == 0
            ? problem.Spot.File
            : string.Create(CultureInfo.InvariantCulture, $"{problem.Spot.File}({problem.Spot.Line},{problem.Spot.Column})");
        return $"{place}: {problem.Descriptor.Id}: {problem.Message}";
    }
}
