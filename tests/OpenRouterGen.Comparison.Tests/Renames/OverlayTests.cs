using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Tests.Checks;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Renames;

public sealed class OverlayTests
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var name in CheckCaseFile.Names)
        {
            foreach (var (index, item) in CheckCaseFile.Read(name).Cases.Index())
            {
                var (old, @new) = (Sample.Of(item.Kind, item.First), Sample.Of(item.Kind, item.Second));
                if (ClientComparer.Compare(old, @new, CancellationToken.None).Findings.Any(finding => finding.Overlay is not null))
                {
                    cases.Add(name, index);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_overlay_of_a_finding_keeps_the_old_name(string file, int index)
    {
        var item = CheckCaseFile.Read(file).Cases[index];
        var (old, @new) = (Sample.Of(item.Kind, item.First), Sample.Of(item.Kind, item.Second));
        var findings = ClientComparer.Compare(old, @new, CancellationToken.None).Findings;
        var kept = With(@new, string.Concat(findings.Select(finding => finding.Overlay)));
        HashSet<string> known = [.. Ids(old), .. Ids(@new)];
        Assert.Subset(known, Ids(kept));
        Assert.All(
            ClientComparer.Compare(old, kept, CancellationToken.None).Findings,
            finding => Assert.True(IsKept(finding), $"{finding.Check.Id} {finding.Old} {finding.New}"));
    }

    [Theory]
    [InlineData("#/components/schemas/A", "$.components.schemas.A")]
    [InlineData("#/components/schemas/A-b", "$.components.schemas['A-b']")]
    [InlineData("#/paths/~1a~1{id}/get/responses/200", "$.paths['/a/{id}'].get.responses['200']")]
    [InlineData("#/components/schemas/A/oneOf/2", "$.components.schemas.A.oneOf[2]")]
    [InlineData("#/components/schemas/it's\\", "$.components.schemas['it\\'s\\\\']")]
    [InlineData("other.yaml#/a", null)]
    public void A_pointer_is_a_path(string pointer, string? path) => Assert.Equal(path, JsonPathText.Of(pointer));

    [Theory]
    [InlineData("Thing", "Thing")]
    [InlineData("no", "\"no\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("$.a['b']", "\"$.a['b']\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void A_text_is_a_scalar_of_yaml(string text, string yaml) => Assert.Equal(yaml, YamlText.Of(text));

    // The name in C# is kept; what the service reads and sends is another one all the same.
    private static bool IsKept(Finding finding) => finding.OldName == finding.NewName || finding.OldName is null;

    private static HashSet<string> Ids(ClientSide side) => [.. side.Result.Problems.Select(problem => problem.Descriptor.Id)];

    private static ClientSide With(ClientSide side, string actions)
    {
        var text = "overlay: 1.0.0\ninfo: { title: Names, version: '1' }\nactions:\n" + actions;
        var overlays = side.Sources.Overlays.Append(new SpecSource("names.overlay.yaml", text, Bundled: false));
        return ClientSide.Read(side.Sources with { Overlays = overlays.ToEquatableList() }, CancellationToken.None);
    }
}
