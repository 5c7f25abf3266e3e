using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Repository;

namespace OpenRouterGen.Core.Tests.Limits;

public class LimitPageTests
{
    private static readonly HashSet<string> s_strengths = ["schema", "prose", "reported", "disputed", "undocumented"];

    [Fact]
    public void The_page_is_what_document_and_overlay_say()
    {
        if (Environment.GetEnvironmentVariable("OPENROUTERGEN_UPDATE_EXPECTED") == "1")
        {
            RepositoryFiles.Write(LimitPage.Path, LimitPage.Text());
        }

        Assert.Equal(RepositoryFiles.Read(LimitPage.Path), LimitPage.Text());
    }

    [Fact]
    public void Every_bound_of_the_overlay_has_a_strength_and_a_source()
    {
        var bounds = LimitPage.Actions.Select(action => action.Mapping("update")).OfType<SpecMapping>()
            .Where(update => LimitPage.BoundKeys.Any(key => update[key] is not null))
            .ToList();
        Assert.NotEmpty(bounds);
        Assert.All(bounds, update => AssertStated(update.Mapping(ExtensionKeys.Limit)));
    }

    [Fact]
    public void Every_rule_and_every_described_parameter_has_a_strength_and_a_source()
    {
        var updates = LimitPage.Actions.Select(action => action.Mapping("update")).OfType<SpecMapping>().ToList();
        var stated = updates.SelectMany(update => update.Sequence(ExtensionKeys.Rules)?.Items ?? [])
            .Concat(updates.SelectMany(update => update.Mapping(ExtensionKeys.Catalog)?.Sequence("parameters")?.Items ?? []))
            .ToList();
        Assert.NotEmpty(stated);
        Assert.All(stated, item => AssertStated(item as SpecMapping));
    }

    private static void AssertStated(SpecMapping? node)
    {
        Assert.NotNull(node);
        Assert.Contains(node.Text("strength") ?? $"line {node.Spot.Line} has none", s_strengths);
        Assert.False(string.IsNullOrWhiteSpace(node.Text("source")), $"line {node.Spot.Line} has no source");
    }
}
