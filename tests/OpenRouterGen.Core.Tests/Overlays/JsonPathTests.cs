using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Overlays;

public sealed class JsonPathTests
{
    private const string Store = """
        paths:
          /a: { get: { parameters: [{ name: x, schema: { type: string, enum: [p, q] } }, { name: y }] } }
          /b.c: { post: { n: 3, deprecated: true, empty: null, s: "é😀" } }
        'odd "key''s': { deep: [[1, 2], [3]] }
        list: [0, 1, 2, 3, 4]
        mixed: [1, 1.0, '1', true, null, [1], { a: 1 }]
        """;

    [Theory]
    [InlineData("$.list", "[0,1,2,3,4]")]
    [InlineData("$['list']", "[0,1,2,3,4]")]
    [InlineData("$[\"list\"][1]", "1")]
    [InlineData("$.list[-1]", "4")]
    [InlineData("$.list[9]", "")]
    [InlineData("$.list[-9]", "")]
    [InlineData("$.list[*]", "0 1 2 3 4")]
    [InlineData("$.list.*", "0 1 2 3 4")]
    [InlineData("$.list[1:3]", "1 2")]
    [InlineData("$.list[ : 4 : 2 ]", "0 2")]
    [InlineData("$.list[::-2]", "4 2 0")]
    [InlineData("$.list[3:0:-1]", "3 2 1")]
    [InlineData("$.list[-2:]", "3 4")]
    [InlineData("$.list[::0]", "")]
    [InlineData("$.list[:-1]", "0 1 2 3")]
    [InlineData("$.list[-4:-1]", "1 2 3")]
    [InlineData("$.list[-9:2]", "0 1")]
    [InlineData("$.list[2:-9]", "")]
    [InlineData("$.list[1:9]", "1 2 3 4")]
    [InlineData("$.list[::-1]", "4 3 2 1 0")]
    [InlineData("$.list[-2::-1]", "3 2 1 0")]
    [InlineData("$.list[-1:-3:-1]", "4 3")]
    [InlineData("$.list[9::-2]", "4 2 0")]
    [InlineData("$.list[2:-9:-1]", "2 1 0")]
    [InlineData("$.list[:-3:-1]", "4 3")]
    [InlineData("$.list[0:3:-1]", "")]
    [InlineData("$.list[-9::-1]", "")]
    [InlineData("$.list[4:0:-3]", "4 1")]
    [InlineData("$.list[0,-1, 1:2]", "0 4 1")]
    [InlineData("$.list[0,0]", "0 0")]
    [InlineData("$['odd \"key\\'s'].deep..[0]", "[1,2] 1 3")]
    [InlineData("$[\"odd \\\"key's\"].deep..*", "[1,2] [3] 1 2 3")]
    [InlineData("$[\"\\u006cist\"][0]", "0")]
    [InlineData("$ .list\n[0] ", "0")]
    [InlineData("$.paths['/a']..name", "'x' 'y'")]
    [InlineData("$.paths[*].*.n", "3")]
    [InlineData("$..['n','name']", "'x' 'y' 3")]
    [InlineData("$.nothing.at.all", "")]
    [InlineData("$.list.name", "")]
    [InlineData("$.paths[0]", "")]
    public void Selectors_find_their_nodes_in_order(string path, string expected) => Assert.Equal(expected, Find(path));

    [Theory]
    [InlineData("$..parameters[?@.schema].name", "'x'")]
    [InlineData("$..parameters[?!@.schema].name", "'y'")]
    [InlineData("$..[?length(@.enum) > 1].type", "'string'")]
    [InlineData("$..[?length(@.enum)>2].type", "")]
    [InlineData("$..parameters[?@.name == \"x\" && @['schema']].name", "'x'")]
    [InlineData("$..parameters[?(@.name == 'y')].name", "'y'")]
    [InlineData("$..parameters[?@.schema.type==\"string\" || @.name=='y'].name", "'x' 'y'")]
    [InlineData("$..parameters[?!(@.name=='x' || @.name=='z') && @.name].name", "'y'")]
    [InlineData("$.paths.*[?@.empty == null].n", "3")]
    [InlineData("$.paths.*[?@.none == null].n", "")]
    [InlineData("$.paths.*[?@.none == @.nothing && @.n].n", "3")]
    [InlineData("$.paths.*[?@.deprecated == true].n", "3")]
    [InlineData("$.paths.*[?@.deprecated == 'true'].n", "")]
    [InlineData("$.paths.*[?length(@.s) == 2].n", "3")]
    [InlineData("$.list[?@ > 1 && @ <= 3]", "2 3")]
    [InlineData("$.list[?@ >= $.list[3]]", "3 4")]
    [InlineData("$.list[?@ != 0 && @ < 2.5e0]", "1 2")]
    [InlineData("$.mixed[?@ == 1]", "1 1.0")]
    [InlineData("$.mixed[?@ == '1']", "'1'")]
    [InlineData("$.mixed[?@ == $.mixed[5]]", "[1]")]
    [InlineData("$.mixed[?@ == $.mixed[6]]", "{a:1}")]
    [InlineData("$.mixed[?@ < 'a']", "'1'")]
    [InlineData("$.mixed[?@.a]", "{a:1}")]
    [InlineData("$.paths[?count(@.*.parameters[*]) == 2].get.parameters[0].name", "'x'")]
    [InlineData("$.paths[?value(@..n) == 3].post.n", "3")]
    [InlineData("$.paths[?count(@..['name','n']) > 1].*.parameters[1].name", "'y'")]
    [InlineData("$[?@[?@[?@[?@ == 3]]]].deep[1]", "[3]")]
    [InlineData("$.list[?$.paths]", "0 1 2 3 4")]
    [InlineData("$..parameters[?match(@.name, '[xz]')].name", "'x'")]
    [InlineData("$..parameters[?match( @.schema.type , 'str' )].name", "")]
    [InlineData("$..parameters[?search(@.schema.type, 'r[h-j]')].name", "'x'")]
    [InlineData("$..parameters[?!search(@.name, \"^x$\")].name", "'y'")]
    [InlineData("$.list[?search(@, '1')]", "")]
    [InlineData("$.mixed[?search(@, '(?=1)') || search(@, '[') || search(@, '\\\\1')]", "")]
    public void Filters_choose(string path, string expected) => Assert.Equal(expected, Find(path));

    [Theory]
    [InlineData("", "'$' is expected, not the end (at character 1)")]
    [InlineData("list", "'$' is expected, not 'l' (at character 1)")]
    [InlineData("$.", "a name is expected, not the end (at character 3)")]
    [InlineData("$..", "a name is expected, not the end (at character 4)")]
    [InlineData("$. a", "a name is expected, not ' ' (at character 3)")]
    [InlineData("$.1", "a name is expected, not '1' (at character 3)")]
    [InlineData("$a", "'.' or '[' is expected, not 'a' (at character 2)")]
    [InlineData("$[", "a selector is expected, not the end (at character 3)")]
    [InlineData("$[]", "a selector is expected, not ']' (at character 3)")]
    [InlineData("$[1,]", "a selector is expected, not ']' (at character 5)")]
    [InlineData("$[01]", "an integer is expected (at character 5)")]
    [InlineData("$[-0]", "an integer is expected (at character 5)")]
    [InlineData("$[9007199254740992]", "the integer is too large (at character 19)")]
    [InlineData("$['a]", "the closing quote is expected, not the end (at character 6)")]
    [InlineData("$['\\q']", "'\\q' is no escape (at character 6)")]
    [InlineData("$['\\\"']", "'\\\"' is no escape (at character 6)")]
    [InlineData("$['\\ud800']", "half of a character is escaped (at character 10)")]
    [InlineData("$[?@.a = 1]", "']' is expected, not '=' (at character 8)")]
    [InlineData("$[?1]", "a comparison is expected, not ']' (at character 5)")]
    [InlineData("$[?length(@.a)]", "a comparison is expected, not ']' (at character 15)")]
    [InlineData("$[?@.* == 1]", "what is compared may find one node only (at character 10)")]
    [InlineData("$[?!@.a == 1]", "'!' before a comparison needs parentheses (at character 11)")]
    [InlineData("$[?foo(@.a) == 1]", "'foo' is no function that gives a value (at character 8)")]
    [InlineData("$[?@.a == tru]", "a value is expected (at character 14)")]
    [InlineData("$[?(@.a]", "')' is expected, not ']' (at character 8)")]
    public void A_query_that_is_wrong_is_reported_with_the_character(string path, string expected)
    {
        Assert.False(JsonPath.TryParse(path, out _, out var error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!(")]
    [InlineData("@[?")]
    [InlineData("length(")]
    public void Deep_nesting_is_an_error_and_no_overflow(string part)
    {
        Assert.False(JsonPath.TryParse("$[?" + string.Concat(Enumerable.Repeat(part, 100_000)), out _, out var error));
        Assert.Contains("too deeply", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_would_never_end_is_reported()
    {
        var text = "a:\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"  k{i}: {{b: {{c: [1, 2, 3]}}}}\n"));
        Spec.Overlaid(text, "- {target: '$..*[?$..*[?$..*]]', remove: true}", out var problems);

        Assert.Equal(["ORG0030 my.overlay.yaml 3:12+20 '$..*[?$..*[?$..*]]' cannot be evaluated: the query looks at more than 20000000 nodes"], problems);
    }

    [Theory]
    [InlineData("a.c", "abc", true)]
    [InlineData("a.c", "a\rc", false)]
    [InlineData("[.]", "b", false)]
    [InlineData("a\\.c", "a.c", true)]
    [InlineData("a|bc", "abc", false)]
    [InlineData("\\p{Lu}{2,3}", "ÉÀ", true)]
    public void A_pattern_is_that_of_rfc_9485(string pattern, string text, bool expected) =>
        Assert.Equal(expected, JsonPathPattern.TryParse(pattern, isWhole: true)!.Matches(text));

    [Theory]
    [InlineData("(?<=a)b")]
    [InlineData("(a)\\1")]
    [InlineData("\\d")]
    [InlineData("[a")]
    [InlineData("[[a]]")]
    [InlineData("a{2,1}")]
    [InlineData("\\")]
    public void What_rfc_9485_has_not_is_no_pattern(string pattern) => Assert.Null(JsonPathPattern.TryParse(pattern, isWhole: false));

    [Fact]
    public void A_pattern_that_takes_too_long_is_reported()
    {
        Spec.Overlaid($"- {new string('a', 60)}b", "- {target: \"$[?match(@, '(a*)*(a*)*c')]\", remove: true}", out var problems);

        Assert.StartsWith("ORG0030 my.overlay.yaml 3:12+", Assert.Single(problems), StringComparison.Ordinal);
        Assert.EndsWith("a pattern takes too long", problems[0], StringComparison.Ordinal);
    }

    private static string Find(string path)
    {
        Assert.True(JsonPath.TryParse(path, out var parsed, out var error), error);
        var found = new JsonPathEvaluator(Spec.Root(Store), CancellationToken.None).Find(parsed.Query);
        return string.Join(" ", found.Select(match => Spec.Show(match.Node)));
    }
}
