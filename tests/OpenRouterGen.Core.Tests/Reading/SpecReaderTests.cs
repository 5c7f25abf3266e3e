using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class SpecReaderTests
{
    [Fact]
    public void A_document_becomes_a_tree_in_its_order() =>
        Assert.Equal("{b:1,a:[true,null,'x',{c:'d'}]}", Spec.Show(Spec.Root("b: 1\na:\n  - true\n  -\n  - x\n  - c: d\n")));

    [Fact]
    public void Keys_and_values_know_their_place_and_length()
    {
        var root = (SpecMapping)Spec.Root("a: 1\nkey:\n  inner: 'text'\n");
        var inner = ((SpecMapping)root["key"]!).Find("inner")!;

        Assert.Equal(new(Spec.File, 3, 3, 5), inner.KeySpot);
        Assert.Equal(new(Spec.File, 3, 10, 6), inner.Value.Spot);
        Assert.Equal(new(Spec.File, 3, 3), root["key"]!.Spot);
    }

    [Fact]
    public void A_text_over_several_lines_is_shown_at_its_first_character() =>
        Assert.Equal(new SourceSpot(Spec.File, 1, 4, 1), ((SpecMapping)Spec.Root("a: |\n  x\n  y\n"))["a"]!.Spot);

    [Theory]
    [InlineData("a: 1\r\nb: |\r\n  x\r\n  y\r\n")]
    [InlineData("a: 1\rb: |\r  x\r  y\r")]
    [InlineData("a: 1\nb: |\n  x\n  y\n")]
    [InlineData("\uFEFFa: 1\nb: |\n  x\n  y\n")]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string text)
    {
        var root = (SpecMapping)Spec.Root(text);

        Assert.Equal("{a:1,b:'x\ny\n'}", Spec.Show(root));
        Assert.Equal(new SourceSpot(Spec.File, 1, 1, 1), root.Find("a")!.KeySpot);
        Assert.Equal(2, root.Find("b")!.KeySpot.Line);
    }

    [Theory]
    [InlineData("a: |\r  x\r\r  y\rb: 1\r", "{a:'x\n\ny\n',b:1}")]
    [InlineData("a: >-\r  x\r  y\rb: 1", "{a:'x y',b:1}")]
    [InlineData("a: 'x\r  y'\rb: 1", "{a:'x y',b:1}")]
    [InlineData("a: \"x\\\r  y\"\rb: 1", "{a:'xy',b:1}")]
    [InlineData("a:\r  - b\r  - c: 1\r    d: 2\r", "{a:['b',{c:1,d:2}]}")]
    [InlineData("a: b # why\rc: d\r", "{a:'b',c:'d'}")]
    [InlineData("# why\ra: [1,\r 2]\r", "{a:[1,2]}")]
    [InlineData("a: x\r  y\rb: 1\r", "{a:'x y',b:1}")]
    [InlineData("a: |+\r  x\r\rb: 1", "{a:'x\n\n',b:1}")]
    [InlineData("a: 1\r\rb: 2\n\rc: 3\r\n\rd: 4", "{a:1,b:2,c:3,d:4}")]
    public void A_carriage_return_alone_ends_a_line(string text, string expected) => Assert.Equal(expected, Spec.Show(Spec.Root(text)));

    [Theory]
    [InlineData("a: 1\rb: c: d", 2, 5)]
    [InlineData("a: |\r  x\rb: 'c", 3, 4)]
    [InlineData("a: 1\r\r\nb: c: d", 3, 5)]
    public void What_is_wrong_after_a_carriage_return_is_in_its_line(string text, int line, int column)
    {
        var problem = Assert.Single(Spec.Problems(text));

        Assert.Equal((line, column), (problem.Spot.Line, problem.Spot.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_not_readable(string text) =>
        Assert.Equal("ORG0001 openapi.yaml 0:0+0 openapi.yaml | it is empty", Spec.Problem(text));

    [Fact]
    public void A_top_level_that_is_no_mapping_is_left_to_the_caller() => Assert.Equal("'text'", Spec.Show(Spec.Root("text")));

    [Theory]
    [InlineData("a: 'b", 1, 4)]
    [InlineData("a:\n\tb: c", 2, 1)]
    [InlineData("a: b: c", 1, 5)]
    [InlineData("a: \"\\q\"", 1, 4)]
    [InlineData("a: [1, 2", 2, 1)]
    public void Text_that_is_not_yaml_is_reported_with_its_place(string text, int line, int column)
    {
        var problem = Assert.Single(Spec.Problems(text));

        Assert.Equal(ProblemCatalog.NotReadable, problem.Descriptor);
        Assert.Equal((line, column), (problem.Spot.Line, problem.Spot.Column));
        Assert.Matches("^[a-z].*[^.]$", problem.Arguments[1]);
    }

    [Fact]
    public void A_defect_of_the_parser_is_reported_with_its_place() =>
        Assert.Equal("ORG0001 openapi.yaml 3:1+0 openapi.yaml | something here is not YAML", Spec.Problem("a:\n  {b: ---\nc}"));

    [Fact]
    public void A_second_document_is_reported_where_it_begins() =>
        Assert.Equal("ORG0001 openapi.yaml 2:1+3 openapi.yaml | a second document begins here, and a file has one", Spec.Problem("--- \n--- b\n"));

    [Fact]
    public void A_key_that_stands_twice_is_reported_at_the_second_and_the_first_counts()
    {
        var problems = new ProblemSink();
        var document = SpecReader.Read(Spec.File, "a: 1\nb: 2\na: 3\n", ReadingLimits.Default, problems, CancellationToken.None);

        Assert.Equal("ORG0006 openapi.yaml 3:1+1 a | 1", Spec.Show(Assert.Single(problems.Problems)));
        Assert.Equal("{a:1,b:2}", Spec.Show(document!.Root));
    }

    [Fact]
    public void One_key_in_two_mappings_is_no_duplicate() => Assert.Equal("{a:{a:1},b:{a:1}}", Spec.Show(Spec.Root("a: {a: 1}\nb: {a: 1}")));

    [Fact]
    public void A_key_that_is_no_text_gives_its_text() =>
        Assert.Equal("{200:1,true:2,null:3,~:4,0x10:5}", Spec.Show(Spec.Root("200: 1\ntrue: 2\nnull: 3\n~: 4\n0x10: 5\n")));

    [Theory]
    [InlineData("? [a]\n: b", "1:3+0 openapi.yaml | a key is a text, not a list")]
    [InlineData("? {a: 1}\n: b", "1:3+0 openapi.yaml | a key is a text, not a mapping")]
    [InlineData("a: &x [1]\n*x : b", "2:1+2 openapi.yaml | a key is a text, not a list")]
    public void A_key_that_is_a_list_or_a_mapping_is_reported(string text, string expected) =>
        Assert.Equal("ORG0001 openapi.yaml " + expected, Spec.Problem(text));

    [Theory]
    [InlineData("a: b\u0000c", "1:5+1 openapi.yaml | the character U+0000 is not allowed")]
    [InlineData("a: 1\r\nb: 'x\u0000'", "2:6+1 openapi.yaml | the character U+0000 is not allowed")]
    [InlineData("a: 1\rb: \u0007", "2:4+1 openapi.yaml | the character U+0007 is not allowed")]
    [InlineData("{\"a\":\n\"\u0000\"}", "2:2+1 openapi.yaml | the character U+0000 is not allowed")]
    public void A_control_character_is_reported_with_its_place(string text, string expected) =>
        Assert.Equal("ORG0001 openapi.yaml " + expected, Spec.Problem(text));

    [Fact]
    public void An_escaped_control_character_is_part_of_the_text() =>
        Assert.Equal("{a:'x\0y',b:1}", Spec.Show(Spec.Root("a: \"x\\0y\"\nb: 1")));

    [Fact]
    public void Line_separators_of_unicode_are_ordinary_characters_of_a_text()
    {
        var root = (SpecMapping)Spec.Root("a: x\u2028y\nb: \"p\u2029q\"\nc: 'm\u0085n'\nd\u2028: \uE000\n");

        Assert.Equal("{a:'x\u2028y',b:'p\u2029q',c:'m\u0085n',d\u2028:'\uE000'}", Spec.Show(root));
        Assert.Equal(4, root.Entries[3].KeySpot.Line);
    }

    [Fact]
    public void Cancellation_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(Spec.File, "a: 1", ReadingLimits.Default, new ProblemSink(), source.Token));
        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(Spec.File, "{}", ReadingLimits.Default, new ProblemSink(), source.Token));
    }
}
