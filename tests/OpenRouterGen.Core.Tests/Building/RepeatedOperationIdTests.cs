using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public class RepeatedOperationIdTests
{
    private const string Paths = """
          /things:
            get:
              operationId: getThing
              tags: [Things]
              responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
          /things/{id}:
            get:
              operationId: getThing
              tags: [Others]
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '204': { description: ok } }
          /other:
            get: { operationId: getOther, tags: [Things], responses: { '204': { description: ok } } }
        """;

    [Fact]
    public void An_id_that_stands_twice_is_a_warning_at_the_second_and_both_are_named_by_method_and_path()
    {
        var result = Spec().Compile();

        var problem = Assert.Single(result.Problems);
        Assert.Equal("ORG0027", problem.Descriptor.Id);
        Assert.Equal((11, 20), (problem.Spot.Line, problem.Spot.Column));
        Assert.Equal(["getThing", "6", "get /things/{id}"], problem.Arguments);
        Assert.Equal(["GetAsync", "GetOtherAsync", "GetThingsIdAsync"], Methods(result.Model!));
        Assert.Equal(["GetThingsResponse"], result.Model!.Types.Select(type => type.Name.Text));
    }

    [Fact]
    public void A_name_that_an_overlay_chose_is_kept()
    {
        const string Overlay = """
            overlay: 1.0.0
            info: { title: Test, version: '1' }
            actions: [{ target: "$.paths['/things/{id}'].get", update: { x-openroutergen-name: GetThing } }]
            """;
        Assert.Equal(["GetAsync", "GetOtherAsync", "GetThingAsync"], Methods((Spec() with { Overlay = Overlay }).Compile().Model!));
    }

    [Fact]
    public void Operations_that_are_not_selected_are_not_reported_and_keep_the_names_of_others_as_they_are()
    {
        var result = (Spec() with { Options = new BuildOptions { Operations = new EquatableList<string>(["getOther"]) } }).Compile();
        Assert.Empty(result.Problems);

        var both = (Spec() with { Options = new BuildOptions { Operations = new EquatableList<string>(["getThing"]) } }).Compile();
        Assert.Equal(["GetAsync", "GetThingsIdAsync"], Methods(both.Model!));
        Assert.Equal("ORG0027", Assert.Single(both.Problems).Descriptor.Id);
    }

    [Fact]
    public void Ids_that_differ_in_case_are_two() => Assert.DoesNotContain(
        (Spec() with
        {
            Paths = Paths.Replace("operationId: getThing\n      tags: [Others]", "operationId: GetThing\n      tags: [Others]",
            StringComparison.Ordinal)
        }).Compile().Problems,
        problem => problem.Descriptor.Id == "ORG0027");

    private static TestSpec Spec() => new TestSpec("Nothing: { type: string }") with { Paths = Paths };

    private static IEnumerable<string> Methods(ApiModel model) =>
        model.Client.Groups.SelectMany(group => group.Operations).Select(operation => operation.Names.Method.Text);
}
