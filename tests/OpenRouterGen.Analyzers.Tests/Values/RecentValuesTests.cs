using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Tests.Values;

public class RecentValuesTests
{
    private const int Many = 2_000;

    [Fact]
    public void A_value_is_found_once_while_its_operation_is_asked_for()
    {
        var asked = 0;
        var values = new RecentValues<int>(_ => ++asked);
        var operation = Literals(1)[0];

        Assert.Equal([1, 1, 1], Enumerable.Range(0, 3).Select(_ => values.Of(operation)));
    }

    [Fact]
    public void Each_operation_has_its_own_value_also_where_many_take_the_places_of_others()
    {
        var values = new RecentValues<object?>(operation => operation.ConstantValue.Value);
        var literals = Literals(Many);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(Enumerable.Range(0, Many).Cast<object?>(), literals.Select(values.Of));
        }
    }

    [Fact]
    public void Threads_may_ask_for_the_same_operations()
    {
        var values = new RecentValues<object?>(operation => operation.ConstantValue.Value);
        var literals = Literals(Many);

        Parallel.For(0, 20_000, i => Assert.Equal(i % Many, values.Of(literals[i % Many])));
    }

    [Fact]
    public void A_value_may_be_found_by_asking_for_others()
    {
        RecentValues<int>? values = null;
        values = new RecentValues<int>(operation => operation.ChildOperations.Aggregate(1, (sum, child) => sum + values!.Of(child)));
        var whole = Literals(Many)[0].Parent!;

        Assert.Equal(whole.DescendantsAndSelf().Count(), values.Of(whole));
    }

    private static List<ILiteralOperation> Literals(int count)
    {
        var compilation = Verify.Compile($"class Numbers {{ int[] all = {{ {string.Join(", ", Enumerable.Range(0, count))} }}; }}");
        var tree = compilation.SyntaxTrees.Single();
        var initializer = tree.GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>().Single();
        var values = compilation.GetSemanticModel(tree).GetOperation(initializer)!.Descendants().OfType<IArrayInitializerOperation>().Single();
        return [.. values.ElementValues.Cast<ILiteralOperation>()];
    }
}
