using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Safety;

public class LevelsTests
{
    /// <summary>The budget is set for a stack of 256 KB; it must be far from what documents need.</summary>
    [SharedFact]
    public void The_published_documents_need_less_than_half_of_the_levels()
    {
        foreach (var document in SharedFolder.Documents)
        {
            var result = SpecCompiler.Compile(
                new SpecSources(new SpecSource("document", File.ReadAllText(document), Bundled: false), EquatableList<SpecSource>.Empty,
                    EquatableList<SpecSource>.Empty, new BuildOptions())
                {
                    BuildingLimits = BuildingLimits.Default with { Levels = BuildingLimits.Default.Levels / 2 },
                },
                CancellationToken.None);
            Assert.DoesNotContain(result.Problems, problem => problem.Descriptor == ProblemCatalog.TooManyHops);
            Assert.NotNull(result.Model);
        }
    }
}
