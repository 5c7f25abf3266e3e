using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

public class ContainerNestingTests
{
    [Theory]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 2)]
    public void More_than_eight_lists_within_each_other_are_raw_json_and_reported(int levels, int problems)
    {
        var lists = string.Concat(Enumerable.Repeat("{ type: array, items: ", levels)) + "{ type: string }" + string.Concat(Enumerable.Repeat(" }", levels));

        var reported = new TestSpec($"Root: {{ type: object, properties: {{ m: {lists} }} }}").Compile().Problems;

        Assert.Equal(problems, reported.Count);
        Assert.All(reported, problem => Assert.Equal((ProblemCatalog.NotExpressible, "more than 8 lists and maps stand within each other"),
            (problem.Descriptor, problem.Arguments[1])));
    }
}
