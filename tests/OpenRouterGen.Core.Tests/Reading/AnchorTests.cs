using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class AnchorTests
{
    [Fact]
    public void An_alias_becomes_a_copy_of_its_own()
    {
        var root = (SpecMapping)Spec.Root("a: &x {b: [1]}\nc: *x\n");

        Assert.Equal("{a:{b:[1]},c:{b:[1]}}", Spec.Show(root));
        Assert.NotSame(root["a"], root["c"]);
    }

    [Fact]
    public void Anchors_on_keys_and_values_and_a_second_anchor_of_one_name_count() =>
        Assert.Equal("{k:1,a:'k',b:2,c:2,d:'k',1:3}", Spec.Show(Spec.Root("&k k: &v 1\na: *k\nb: &v 2\nc: *v\nd: *k\n&o 1: 3\n")));

    [Theory]
    [InlineData("a: *x", "1:4+2 openapi.yaml | the alias '*x' stands for nothing: no anchor '&x' comes before it")]
    [InlineData("a: &x\n  b: *x", "2:6+2 openapi.yaml | the alias '*x' stands inside of what it repeats")]
    [InlineData("a: &x [1, *x]", "1:11+2 openapi.yaml | the alias '*x' stands inside of what it repeats")]
    public void An_alias_of_nothing_or_of_itself_is_reported(string text, string expected) =>
        Assert.Equal("ORG0001 openapi.yaml " + expected, Spec.Problem(text));

    [Fact]
    public void Repetitions_of_repetitions_end_at_the_budget()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i < 9; i++)
        {
            var alias = $"*a{i - 1}";
            text += $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 9))}]\n";
        }

        Assert.Equal("ORG0014 openapi.yaml 4:35+3 5000", Spec.Problem(text));
    }

    [Theory]
    [InlineData(600, "{b: [1, 2, 3, 4, 5, 6, 7, 8]}")]
    [InlineData(6_000, "1")]
    [InlineData(2_000, "[x, {y: z}]")]
    [InlineData(300, "[[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]]")]
    [InlineData(5_001, "{}")]
    public void Plain_reuse_has_no_budget_but_that_of_nodes(int times, string node)
    {
        var uses = Enumerable.Range(0, times).Select(i => $"b{i}: *x\n");

        Assert.Equal(times + 1, ((SpecMapping)Spec.Root($"a: &x {node}\n" + string.Concat(uses))).Entries.Count);
    }

    [Fact]
    public void Aliases_count_as_levels_and_as_nodes()
    {
        Assert.Equal("ORG0012 openapi.yaml 2:6+2 4", Spec.Problem("a: &x [[[1]]]\nb: [[*x]]", ReadingLimits.Default with { Depth = 4 }));
        Assert.Equal("ORG0013 openapi.yaml 2:4+2 7", Spec.Problem("a: &x [1, 2, 3]\nb: *x", ReadingLimits.Default with { Nodes = 7 }));
    }

    [Fact]
    public void A_merge_key_adds_what_is_not_there()
    {
        Assert.Equal("{x:{a:1,b:2},y:{b:3,a:1}}", Spec.Show(Spec.Root("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n")));
        Assert.Equal("{y:{a:1,b:2}}", Spec.Show(Spec.Root("y:\n  <<: [{a: 1}, {a: 3, b: 2}]\n")));
    }

    [Fact]
    public void A_merge_key_in_quotes_is_a_key() => Assert.Equal("{<<:{a:1}}", Spec.Show(Spec.Root("'<<': {a: 1}")));

    [Theory]
    [InlineData("a:\n  <<: 1", "2:7+1 openapi.yaml | the merge key '<<' takes a mapping or a list of mappings, not the number 1")]
    [InlineData("<<: [{}, [1]]", "1:10+0 openapi.yaml | the merge key '<<' takes a mapping or a list of mappings, not a list")]
    public void A_merge_key_over_something_else_is_reported(string text, string expected) =>
        Assert.Equal("ORG0001 openapi.yaml " + expected, Spec.Problem(text));
}
