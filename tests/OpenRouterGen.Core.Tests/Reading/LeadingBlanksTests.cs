using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

/// <summary>Lines of blanks at the beginning of a block text: YAML 1.2.2, sections 8.1.1.1 and 8.1.1.2.</summary>
public sealed class LeadingBlanksTests
{
    [Theory]
    [InlineData("a: |\n   \n\n    x\n", "\n\nx\n")]
    [InlineData("a: |+\n   \n\n    x\n\n", "\n\nx\n\n")]
    [InlineData("a: |-\n \n  \n  x\n", "\n\nx")]
    [InlineData("a: >\n  \n  x\n  y\n", "\nx y\n")]
    [InlineData("a: >-\n  \n \n  x\n\n  y\n", "\n\nx\ny")]
    [InlineData("a: | # why\n   \n    x\n", "\nx\n")]
    [InlineData("a: |\n  \n  x\n   \n  y\n", "\nx\n \ny\n")]
    [InlineData("a: |+\n   \n\n", "\n\n")]
    [InlineData("a: |\n   \n\n", "")]
    [InlineData("a: |-\n  \n", "")]
    [InlineData("a: |+\n     \n  \nb: c\n", "\n\n")]
    [InlineData("a: |\r\n   \r\n    x\r\n", "\nx\n")]
    [InlineData("a: |\n  x: |\n     \n    y\n", "x: |\n   \n  y\n")]
    public void They_are_line_breaks(string text, string expected) =>
        Assert.Equal(expected, ((SpecScalar)((SpecMapping)Spec.Root(text))["a"]!).Text);

    [Theory]
    [InlineData("l:\n  - a: |\n        \n          x\n    b: |\n      \n      y\n", "{l:[{a:'\nx\n',b:'\ny\n'}]}")]
    [InlineData("l:\n- - |\n    \n     x\n  - |+\n    \nm: 1\n", "{l:[['\nx\n','\n']],m:1}")]
    [InlineData("o:\n  a: >\n     \n     x\n  b: 2\n", "{o:{a:'\nx\n',b:2}}")]
    public void They_may_stand_at_any_depth(string text, string expected) => Assert.Equal(expected, Spec.Show(Spec.Root(text)));

    [Theory]
    [InlineData("a: |\n     \n  x\n")]
    [InlineData("a:\n  b: >-\n       \n     x\n")]
    public void Those_longer_than_the_indentation_are_a_mistake(string text) =>
        Assert.Equal(ProblemCatalog.NotReadable, Assert.Single(Spec.Problems(text)).Descriptor);

    [Theory]
    [InlineData("a: |\n   \n\n    x\nb: 'c\n", 5, 4)]
    [InlineData("a: |+\n   \n\nb: [1, 2\n", 5, 1)]
    [InlineData("a: |\r\n   \r\n    x\r\nb: c: d\r\n", 4, 5)]
    public void What_is_wrong_after_them_is_in_its_line(string text, int line, int column)
    {
        var problem = Assert.Single(Spec.Problems(text));

        Assert.Equal((line, column), (problem.Spot.Line, problem.Spot.Column));
    }

    [Fact]
    public void A_text_without_them_stays_the_same_instance()
    {
        const string Text = "a: |\n  x\n\n  y\nb: c\n";

        Assert.Same(Text, LeadingBlanks.Empty(Text));
    }
}
