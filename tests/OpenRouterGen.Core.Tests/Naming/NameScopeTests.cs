using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Naming;

public class NameScopeTests
{
    private static readonly SourceSpot s_spot = new("spec.yaml", 3, 5);

    [Fact]
    public void Who_comes_second_gets_its_own_spelling_and_the_tie_is_reported()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Model");
        Assert.Equal("FooBar", names.Give("FooBar", "FooBar", "schema 'FooBar'", s_spot, "rename it").Text);
        Assert.Equal("foo_bar", names.Give("FooBar", "foo_bar", "schema 'foo_bar'", s_spot, "rename it").Text);

        var problem = Assert.Single(problems.Problems);
        Assert.Equal("ORG0022", problem.Descriptor.Id);
        Assert.Equal(["schema 'FooBar'", "schema 'foo_bar'", "FooBar", "foo_bar", "rename it"], problem.Arguments);
    }

    [Fact]
    public void A_reserved_name_gets_the_suffix_without_a_problem()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, ["ApiError"], "Model");
        Assert.Equal("ApiErrorModel", names.Give("ApiError", "ApiError", "schema 'ApiError'", s_spot, "rename it").Text);
        Assert.Empty(problems.Problems);
    }

    [Fact]
    public void A_third_name_ends_in_a_hash_of_its_place_and_not_in_a_number()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Model");
        names.Give("A", "A", "one", s_spot, "");
        names.Give("A", "A", "two", s_spot, "");
        Assert.Equal("A_" + StableHash.Of("three"), names.Give("A", "A", "three", s_spot, "").Text);
    }

    [Fact]
    public void A_word_of_our_own_is_met_with_the_suffix_and_the_tie_is_reported()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Value");
        names.Reserve("request", "the body of the request");
        Assert.Equal("requestValue", names.Give("request", "Request", "parameter 'Request'", s_spot, "rename it").Text);
        Assert.Equal(["the body of the request", "parameter 'Request'", "request", "requestValue", "rename it"], Assert.Single(problems.Problems).Arguments);
    }

    [Fact]
    public void A_hidden_name_gives_way_and_nobody_is_bothered()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Value");
        names.Give("call", "call", "parameter 'call'", s_spot, "rename it");
        Assert.Equal("callValue", names.GiveHidden("call", "call", "the local call").Text);
        Assert.Empty(problems.Problems);
    }

    [Fact]
    public void An_ending_is_part_of_what_is_taken()
    {
        var names = new NameScope(new ProblemSink(), [], "Operation");
        Assert.Equal("Get", names.Give("Get", "Get", "one", s_spot, "").Text);
        Assert.Equal("GetAsync", names.Give("Get", "get", "two", s_spot, "", "Async").Text);
        Assert.Equal("getAsync", names.Give("Get", "get", "three", s_spot, "", "Async").Text);
        Assert.Equal("GetOperationAsync", names.Give("Get", "get", "four", s_spot, "", "Async").Text);
    }

    [Fact]
    public void No_member_has_the_name_of_its_class()
    {
        var names = new NameScope(new ProblemSink(), [], "Value") { Class = CSharpIdentifier.Create("Thing") };
        Assert.Equal("ThingValue", names.Give("Thing", "thing", "member 'thing'", s_spot, "").Text);
    }

    [Fact]
    public void A_name_of_the_scope_around_is_not_given_within()
    {
        var outer = new NameScope(new ProblemSink(), [], "Operation");
        outer.GiveHidden("s_getOperation", "s_getOperation", "a field");
        var names = new NameScope(new ProblemSink(), [], "Value") { Outer = outer };
        Assert.Equal("s_getOperationValue", names.GiveHidden("s_getOperation", "s_getOperation", "a parameter").Text);
    }

    [Theory]
    [InlineData("get_a", "a", "aValue")]
    [InlineData("a", "get_a", "get_aValue")]
    public void A_property_does_not_go_with_the_name_of_its_accessor(string first, string second, string given)
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Value") { HasProperties = true };
        names.Give(first, first, "one", s_spot, "");
        Assert.Equal(given, names.Give(second, second, "two", s_spot, "").Text);
        Assert.Single(problems.Problems);
    }

    [Fact]
    public void A_type_does_not_get_a_spelling_in_small_letters()
    {
        var names = new NameScope(new ProblemSink(), [], "Model") { HasTypes = true };
        names.Give("Thing", "Thing", "schema 'Thing'", s_spot, "");
        Assert.Equal("ThingModel", names.Give("Thing", "thing", "schema 'thing'", s_spot, "").Text);
    }

    [Fact]
    public void Letters_are_alike_where_files_are_named()
    {
        var names = new NameScope(new ProblemSink(), [], "Client") { IgnoresCase = true };
        names.Give("URLs", "URLs", "one", s_spot, "");
        Assert.Equal("UrlsClient", names.Give("Urls", "Urls", "two", s_spot, "").Text);
    }
}
