using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Building;

public class TypeTableTests
{
    private static readonly SourceSpot s_spot = new("spec.yaml", 3, 1);

    [Fact]
    public void An_enum_of_hints_is_one_however_it_is_looked_up()
    {
        var types = new TypeTable(maximumNames: 10);
        types.Add(Values("First"), s_spot);
        types.Add(Values("Second"), s_spot);
        types.MarkHintsOnly(Name("First"));

        Assert.True(types.Find<EnumModel>(Name("First"))!.HintsOnly);
        Assert.Equal([("First", true), ("Second", false)], types.InOrder.Select(type => (type.Name.Text, ((EnumModel)type).HintsOnly)));
    }

    [Fact]
    public void A_type_of_another_sort_is_not_found()
    {
        var types = new TypeTable(maximumNames: 10);
        types.Add(Values("First"), s_spot);

        Assert.Null(types.Find<RecordModel>(Name("First")));
        Assert.Null(types.Find<TypeModel>(Name("Second")));
    }

    [Fact]
    public void The_type_that_is_over_the_budget_is_reported_at_its_own_schema()
    {
        var types = new TypeTable(maximumNames: 3);
        types.Add(Values("First"), s_spot with { Line = 2 });

        var fatal = Assert.Throws<FatalProblemException>(() => types.Add(Values("Second"), s_spot));

        Assert.Equal((ProblemCatalog.TooManyNames, s_spot, "3"), (fatal.Problem.Descriptor, fatal.Problem.Spot, fatal.Problem.Arguments[0]));
    }

    private static CSharpIdentifier Name(string name) => CSharpIdentifier.Create(name);

    private static EnumModel Values(string name) => new(Name(name), null, new EquatableList<EnumMemberModel>([new("a", Name("A"))]));
}
