using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Overlays;

public sealed class OverlayApplierTests
{
    [Theory]
    [InlineData("a: {b: 1}", "{target: $.a, update: {c: 2}}", "{a:{b:1,c:2}}")]
    [InlineData("a: {b: 1}", "{target: $.a, update: {b: x}}", "{a:{b:'x'}}")]
    [InlineData("a: {b: 1}", "{target: $.a, update: {b: null}}", "{a:{b:null}}")]
    [InlineData("a: {b: {c: 1}}", "{target: $, update: {a: {b: {d: 2}}, e: 3}}", "{a:{b:{c:1,d:2}},e:3}")]
    [InlineData("a: {b: [1]}", "{target: $.a, update: {b: [2, {c: 3}]}}", "{a:{b:[1,2,{c:3}]}}")]
    [InlineData("a: [1]", "{target: $.a, update: 2}", "{a:[1,2]}")]
    [InlineData("a: [1]", "{target: $.a, update: {b: 2}}", "{a:[1,{b:2}]}")]
    [InlineData("a: [1]", "{target: $.a, update: [2, 3]}", "{a:[1,2,3]}")]
    [InlineData("a: {b: 1}", "{target: $.a.b, update: 2}", "{a:{b:2}}")]
    [InlineData("a: [1, 2]", "{target: '$.a[*]', update: 3}", "{a:[3,3]}")]
    public void An_update_is_merged(string text, string action, string expected)
    {
        Assert.Equal(expected, Spec.Show(Spec.Overlaid(text, $"- {action}", out var problems).Root));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("a: {b: 1, c: 2}", "{target: $.a.b, remove: true}", "{a:{c:2}}")]
    [InlineData("a: [1, 2, 3]", "{target: '$.a[0,2]', remove: true}", "{a:[2]}")]
    [InlineData("a: [1, 1, 1]", "{target: '$.a[1]', remove: true}", "{a:[1,1]}")]
    [InlineData("a: {x: {d: 1, e: 2}, y: {d: 3}}", "{target: $.a.*.d, remove: true}", "{a:{x:{e:2},y:{}}}")]
    [InlineData("a: {b: {c: 1}}", "{target: $..*, remove: true}", "{}")]
    [InlineData("a: 1", "{target: $.a, remove: true, update: 2}", "{}")]
    [InlineData("a: 1", "{target: $.a, remove: false, update: 2}", "{a:2}")]
    public void A_removal_takes_every_match_and_wins(string text, string action, string expected)
    {
        Assert.Equal(expected, Spec.Show(Spec.Overlaid(text, $"- {action}", out var problems).Root));
        Assert.Empty(problems);
    }

    [Fact]
    public void Of_many_keys_some_are_removed_and_the_others_are_still_found()
    {
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => $"k{i}: {i % 2}\n"));
        var root = (SpecMapping)Spec.Overlaid(text, "- {target: '$[?@ == 1]', remove: true}", out _).Root;

        Assert.Equal(15, root.Entries.Count);
        Assert.Null(root["k1"]);
        Assert.NotNull(root["k28"]);
    }

    [Fact]
    public void Each_action_sees_what_came_before_it() =>
        Assert.Equal("{c:{d:2}}",
            Spec.Show(Spec.Overlaid("a: {}", "- {target: $, update: {c: {}}}\n- {target: $.c, update: {d: 2}}\n- {target: $.a, remove: true}", out _).Root));

    [Fact]
    public void An_action_does_not_see_what_itself_does() =>
        Assert.Equal("{x:{a:{}},a:{}}", Spec.Show(Spec.Overlaid("x: {}", "- {target: $..*, update: {a: {}}}\n- {target: $, update: {a: {}}}", out _).Root));

    [Fact]
    public void What_is_merged_keeps_its_place_in_the_overlay_and_is_copied_for_each_match()
    {
        var root = (SpecMapping)Spec.Overlaid("a: {x: 1}\nb: {}", "- target: $.*\n  update:\n    x: 2\n    y: {}\n", out _).Root;
        var a = (SpecMapping)root["a"]!;
        var b = (SpecMapping)root["b"]!;

        Assert.Equal(new SourceSpot(Spec.OverlayFile, 5, 5, 1), a.Find("x")!.KeySpot);
        Assert.Equal(new SourceSpot(Spec.OverlayFile, 5, 8, 1), a["x"]!.Spot);
        Assert.Equal(Spec.OverlayFile, b["y"]!.Spot.File);
        Assert.Equal(Spec.File, a.Spot.File);
        Assert.NotSame(a["y"], b["y"]);
    }

    [Theory]
    [InlineData("{target: $.b, copy: $.a}", "{a:{x:[1]},b:{x:[1]}}")]
    [InlineData("{target: $.a, copy: $.a}", "{a:{x:[1,1]},b:{}}")]
    [InlineData("{target: $.a.x, copy: $.a}", "{a:{x:[1,{x:[1]}]},b:{}}")]
    public void A_copy_merges_a_node_of_the_document(string action, string expected)
    {
        Assert.Equal(expected, Spec.Show(Spec.Overlaid("a: {x: [1]}\nb: {}", $"- {action}", out var problems).Root));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("{target: $.b, copy: $.c}", "ORG0030 my.overlay.yaml 3:23+3 '$.c' is to be copied and must match one node; it matches 0")]
    [InlineData("{target: $.b, copy: $.*}", "ORG0030 my.overlay.yaml 3:23+3 '$.*' is to be copied and must match one node; it matches 2")]
    [InlineData("{target: $.b, copy: [a]}", "ORG0005 my.overlay.yaml 3:23+0 'copy' | a JSONPath as text | a list")]
    [InlineData("{target: $, remove: true}", "ORG0030 my.overlay.yaml 3:12+1 the whole document cannot be removed")]
    [InlineData("{target: $.a, remove: 1}", "ORG0005 my.overlay.yaml 3:25+1 'remove' | true or false | the number 1")]
    [InlineData("{target: $.a, update: {x: {}}}", "ORG0030 my.overlay.yaml 3:29+0 a mapping cannot be merged with a list")]
    [InlineData("{target: $.a, update: [1]}", "ORG0030 my.overlay.yaml 3:25+0 a list cannot be merged with a mapping")]
    [InlineData("{target: '$.a[\"x\",\"y\"]', update: 1}",
        "ORG0030 my.overlay.yaml 3:12+14 '$.a[\"x\",\"y\"]' matches a list and the number 2; all must be of one kind")]
    [InlineData("{target: $.a.y, update: {}}", "ORG0030 my.overlay.yaml 3:27+0 a mapping cannot be merged with the number 2")]
    [InlineData("{target: $.a}", "ORG0033 my.overlay.yaml 3:12+3 $.a | it has no 'update', 'copy' or 'remove: true'")]
    [InlineData("{target: $.a, update: {}, copy: $.b}", "ORG0033 my.overlay.yaml 3:12+3 $.a | 'update' and 'copy' cancel each other")]
    [InlineData("{update: {}}", "ORG0030 my.overlay.yaml 3:3+0 an action needs a 'target', a JSONPath as text")]
    [InlineData("text", "ORG0005 my.overlay.yaml 3:3+4 the action 1 | a mapping | the text 'text'")]
    [InlineData("{target: $.a[, remove: true}", null)]
    public void An_action_that_is_wrong_is_reported_in_the_overlay(string action, string? expected)
    {
        const string Text = "a: {x: [1], y: 2}\nb: {}";
        if (expected is null)
        {
            action = "{target: '$.a[', remove: true}";
            expected = "ORG0030 my.overlay.yaml 3:12+6 '$.a[' is no JSONPath: a selector is expected, not the end (at character 5)";
        }

        Assert.Equal("{a:{x:[1],y:2},b:{}}", Spec.Show(Spec.Overlaid(Text, $"- {action}", out var problems).Root));
        Assert.Equal([expected], problems);
    }

    [Fact]
    public void A_wrong_action_does_not_stop_the_others() =>
        Assert.Equal("{a:2}", Spec.Show(Spec.Overlaid("a: 1", "- {target: x}\n- {target: $.a, update: 2}", out _).Root));

    [Fact]
    public void A_single_value_is_updated_since_the_second_version()
    {
        var document = Spec.Overlaid("a: 1", "- {target: $.a, update: 2}", out var problems, version: "1.0.0");

        Assert.Equal("{a:1}", Spec.Show(document.Root));
        Assert.Equal(["ORG0030 my.overlay.yaml 3:12+3 '$.a' matches the number 1; an overlay updates a single value since 'overlay: 1.1.0'"], problems);
    }

    [Fact]
    public void An_action_without_a_match_is_hidden_a_warning_or_an_error_as_the_options_say()
    {
        const string Action = "- {target: $.b, remove: true}";
        Spec.Overlaid("a: 1", Action, out var hidden, new OverlayOptions(ReportUnmatched: false, Strict: false));
        Spec.Overlaid("a: 1", Action, out var warned, new OverlayOptions(ReportUnmatched: true, Strict: false));
        Spec.Overlaid("a: 1", Action, out var refused, new OverlayOptions(ReportUnmatched: true, Strict: true));
        Spec.Overlaid("b: 1", Action, out var matched, new OverlayOptions(ReportUnmatched: true, Strict: true));

        Assert.Empty(hidden);
        Assert.Equal(["ORG0031 my.overlay.yaml 3:12+3 $.b"], warned);
        Assert.Equal(["ORG0032 my.overlay.yaml 3:12+3 $.b"], refused);
        Assert.Empty(matched);
    }

    [Theory]
    [InlineData("[]", "1:1+0 an overlay is a mapping, not a list")]
    [InlineData("actions: []", "1:1+0 the key 'overlay' with the version of the standard is missing; '1.0.0' and '1.1.0' are known")]
    [InlineData("overlay: 2.0.0\nactions: []", "1:10+5 '2.0.0' is no version of the overlay standard that is known; '1.0.0' and '1.1.0' are")]
    [InlineData("overlay: 1.0.0", "1:1+0 an overlay needs a list of 'actions'")]
    [InlineData("overlay: 1.0.0\nactions: {}", "2:10+0 an overlay needs a list of 'actions'")]
    public void A_document_that_is_no_overlay_is_reported(string overlay, string expected)
    {
        var problems = new ProblemSink();
        OverlayApplier.Apply(Spec.Read("a: 1"), Spec.Read(overlay, Spec.OverlayFile), new OverlayOptions(), problems, CancellationToken.None);

        Assert.Equal("ORG0030 my.overlay.yaml " + expected, Spec.Show(Assert.Single(problems.Problems)));
    }

    [Fact]
    public void What_overlays_add_has_the_limits_of_a_document()
    {
        var nodes = new OverlayOptions { Limits = ReadingLimits.Default with { Nodes = 3 } };
        var depth = new OverlayOptions { Limits = ReadingLimits.Default with { Depth = 3 } };

        Spec.Overlaid("[{}, {}]", "- {target: '$[*]', update: {a: {b: 1}}}", out var many, nodes);
        Spec.Overlaid("a: {b: {}}", "- {target: $.a.b, update: {c: {}}}", out var deep, depth);
        Spec.Overlaid("a: {b: {}}", "- {target: $.a.b, update: {c: 1}}", out var fits, depth);

        Assert.Equal(["ORG0013 my.overlay.yaml 3:36+1 3"], many);
        Assert.Equal(["ORG0012 my.overlay.yaml 3:31+0 3"], deep);
        Assert.Empty(fits);
    }

    [Fact]
    public void A_document_that_doubles_with_every_action_ends_at_the_limit()
    {
        var actions = string.Concat(Enumerable.Repeat("- {target: $, update: {a: {}}}\n- {target: $.a, copy: $}\n- {target: $..a, copy: $}\n", 60));

        Spec.Overlaid("a: {}", actions, out var problems);

        Assert.Contains(problems,
            problem => problem.StartsWith("ORG0012", StringComparison.Ordinal) || problem.StartsWith("ORG0013", StringComparison.Ordinal));
    }
}
