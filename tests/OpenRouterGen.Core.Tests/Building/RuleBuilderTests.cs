using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class RuleBuilderTests
{
    [Theory]
    [InlineData("then: { parameter: b, values: [x, y] }", "RequiresValue")]
    [InlineData("equal: { to: b }", "Equal")]
    [InlineData("same-ratio: { to: b }", "SameRatio")]
    [InlineData("excludes: { other: b }", "Excludes")]
    [InlineData("requires: { other: b }", "Requires")]
    public void A_rule_says_one_of_five_things(string consequence, string kind)
    {
        var rule = Rule($"when: {{ parameter: a }}", consequence);
        Assert.Equal((kind, "a", "b", RuleEffect.Refused, "r"), (rule.Kind.ToString(), rule.Parameter, rule.Other, rule.Effect, rule.Message));
    }

    [Fact]
    public void Values_and_patterns_bring_a_rule_into_play()
    {
        Assert.Equal(["x"], Rule("when: { parameter: a, values: [x] }", "excludes: { other: b }").When);
        Assert.Equal("^x", Rule("when: { parameter: a, pattern: ^x }", "excludes: { other: b }").WhenPattern);
    }

    [Fact]
    public void The_effect_may_be_undecided() =>
        Assert.Equal(RuleEffect.Undecided, Rule("when: { parameter: a }", "excludes: { other: b }\neffect: undecided").Effect);

    [Fact]
    public void The_effect_may_be_that_the_parameter_is_ignored() =>
        Assert.Equal(RuleEffect.Ignored, Rule("when: { parameter: a }", "excludes: { other: b }\neffect: ignored").Effect);

    private static RuleModel Rule(string when, string consequence) => new TestSpec($$"""
        Root:
          type: object
          properties:
            a: { type: string }
            b: { type: string }
          x-openroutergen-rules:
          - id: r
            {{when}}
            {{consequence.Replace("\n", "\n    ")}}
        """).Record("Root").Rules.Single();
}
