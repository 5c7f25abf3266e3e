using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Lists and maps within each other. Emitted code reads each level by a lambda within the one around it, and the C# compiler takes several times as long for
/// every level, so that thirty of them would never be compiled.
/// </summary>
internal sealed class ContainerNesting(ProblemSink problems)
{
    private const int Deepest = 8;

    /// <summary>What a list or a map holds: raw JSON, which is reported, where it would be too deep.</summary>
    public TypeRef Limited(TypeRef element, SpecNode node, NameHint home)
    {
        if (Levels(element) < Deepest)
        {
            return element;
        }

        var levels = Deepest.ToString(CultureInfo.InvariantCulture);
        problems.Report(
            ProblemCatalog.NotExpressible, node.Spot, $"the schema at '{home.Pointer}'", $"more than {levels} lists and maps stand within each other");
        return new ScalarRef(ScalarKind.Json);
    }

    private static int Levels(TypeRef type) => type switch
    {
        ListRef list => 1 + Levels(list.Element),
        MapRef map => 1 + Levels(map.Value),
        _ => 0,
    };
}
