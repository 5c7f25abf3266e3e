using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Naming;

public class NameScopeTests
{
    private static readonly SourceSpot Spot = new("spec.yaml", 3, 5);

    [Fact]
    public void Who_comes_second_gets_its_own_spelling_and_the_tie_is_reported()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Model");
        Assert.Equal("FooBar", names.Give("FooBar", "FooBar", "schema 'FooBar'", Spot, "rename it").Text);
        Assert.Equal("foo_bar", names.Give("FooBar", "foo_bar", "schema 'foo_bar'", Spot, "rename it").Text);

        var problem = Assert.Single(problems.Problems);
        Assert.Equal("ORG0022", problem.Descriptor.Id);
        Assert.Equal(["schema 'FooBar'", "schema 'foo_bar'", "FooBar", "foo_bar", "rename it"], problem.Arguments);
    }

    [Fact]
    public void A_reserved_name_gets_the_suffix_without_a_problem()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, ["ApiError"], "Model");
        Assert.Equal("ApiErrorModel", names.Give("ApiError", "ApiError", "schema 'ApiError'", Spot, "rename it").Text);
        Assert.Empty(problems.Problems);
    }

    [Fact]
    public void A_third_name_ends_in_a_hash_of_its_place_and_not_in_a_number()
    {
        var problems = new ProblemSink();
        var names = new NameScope(problems, [], "Model");
        names.Give("A", "A", "one", Spot, "");
        names.Give("A", "A", "two", Spot, "");
        Assert.Equal("A_" + StableHash.Of("three"), names.Give("A", "A", "three", Spot, "").Text);
    }
}
