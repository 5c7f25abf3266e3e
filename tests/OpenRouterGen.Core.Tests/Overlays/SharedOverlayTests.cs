using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Overlays;

public sealed class SharedOverlayTests
{
    [SharedFact]
    public void Every_published_document_takes_every_published_overlay()
    {
        foreach (var file in SharedFolder.Documents)
        {
            var document = Spec.Read(File.ReadAllText(file), file);
            var problems = new ProblemSink();
            foreach (var overlay in SharedFolder.Overlays)
            {
                Apply(document, overlay, problems);
            }

            Assert.DoesNotContain(problems.Problems, problem => problem.Descriptor != ProblemCatalog.OverlayActionWithoutMatch);
        }
    }

    [SharedFact]
    public void Open_enums_marks_the_schemas_with_two_values_and_the_mapping_repair_takes_back_what_it_marked_by_mistake()
    {
        var document = Spec.Read(File.ReadAllText(SharedFolder.Document("openrouter-2026-08-01.yaml")));
        var problems = new ProblemSink();

        Apply(document, SharedFolder.Overlay("open-enums"), problems);
        Assert.Empty(problems.Problems);
        var marked = Count(document.Root);
        SpecRepairs.Apply(document, problems);

        Assert.True(marked > 100, $"{marked} nodes are marked");
        Assert.All(problems.Problems, problem => Assert.Equal(ProblemCatalog.Repaired, problem.Descriptor));
        Assert.Equal(marked - problems.Problems.Count, Count(document.Root));
    }

    private static void Apply(SpecDocument document, string overlay, ProblemSink problems) =>
        OverlayApplier.Apply(
            document,
            Spec.Read(File.ReadAllText(overlay), overlay),
            new OverlayOptions(ReportUnmatched: true, Strict: false),
            problems,
            CancellationToken.None);

    private static int Count(SpecNode node) => node switch
    {
        SpecMapping mapping => (mapping["x-speakeasy-unknown-values"] is null ? 0 : 1) + mapping.Entries.Sum(entry => Count(entry.Value)),
        SpecSequence sequence => sequence.Items.Sum(Count),
        _ => 0,
    };
}
