using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Overlays;

/// <summary>A mistake in an overlay, a catalog or an option of the user's own is one problem, and leaves out only what it is about.</summary>
public sealed class OwnMistakeTests
{
    private static readonly TestSpec s_spec = new("""
        Root: { type: object, properties: { a: { $ref: '#/components/schemas/Other' }, b: { type: string } } }
        Other: { type: object, properties: { c: { type: string, enum: [one, two] } } }
        """);

    [Theory]
    [InlineData("{ target: $.components.schemas.Root, update: { x-openroutergen-nmae: A } }",
        "ORG0043 x-openroutergen-nmae: there is no such extension; did you mean 'x-openroutergen-name'?")]
    [InlineData("{ target: $.components.schemas.Root, update: { x-openroutergen-paramters-type: A } }",
        "ORG0043 x-openroutergen-paramters-type: there is no such extension; did you mean 'x-openroutergen-parameters-type'?")]
    [InlineData("{ target: $.components.schemas.Root.properties.b, update: { x-openroutergen-Format: int } }",
        "ORG0043 x-openroutergen-Format: there is no such extension; did you mean 'x-openroutergen-format'?")]
    [InlineData("{ target: $, update: { x-openroutergen-whatever: A } }", "ORG0043 x-openroutergen-whatever: there is no such extension")]
    [InlineData("{ target: $.paths.*.get.responses, update: { default: { description: d, x-openroutergen-: A } } }",
        "ORG0043 x-openroutergen-: there is no such extension")]
    [InlineData("{ target: $.components.schemas.Root, update: { x-openroutergen-name: A } }",
        "ORG0043 x-openroutergen-name: it names members, parameters and operations; the type of this schema is named by x-openroutergen-type")]
    [InlineData("{ target: $.components.schemas.Root.properties.b, update: { items: { x-openroutergen-name: A } } }",
        "ORG0043 x-openroutergen-name: it names ")]
    [InlineData("{ target: $.components.schemas.Root, update: { allOf: [{ x-openroutergen-name: A }] } }", "ORG0043 x-openroutergen-name: it names ")]
    [InlineData("{ target: $.components.schemas.Root, update: { x-openroutergen-implements: [IGenerated] } }",
        "ORG0043 x-openroutergen-implements: 'IGenerated' is no interface of the runtime")]
    [InlineData("{ target: $.components.schemas.Root.properties.b, update: { x-openroutergen-runtime-type: [1] } }",
        "ORG0043 x-openroutergen-runtime-type: a list is no type of the runtime")]
    [InlineData("{ target: $.components.schemas.Root.properties.b, update: { x-openroutergen-shown: always } }",
        "ORG0043 x-openroutergen-shown: the text 'always' is neither true nor false")]
    [InlineData("{ target: $.components.schemas.Root.properties.b, update: { contentEncoding: base64, x-openroutergen-shown: true } }",
        "ORG0043 x-openroutergen-shown: raw JSON and bytes are never shown")]
    [InlineData("{ target: $.components.schemas.Root.properties, update: { b: 7 } }", "ORG0030 the number 7 cannot be merged with a mapping")]
    [InlineData("{ target: '$.components[', update: { b: 7 } }", "ORG0030 ")]
    [InlineData("7", "ORG0005 ")]
    public void A_mistake_in_an_overlay_is_one_problem_in_it_and_the_client_is_there(string action, string expected)
    {
        var spec = s_spec with { Overlay = $"overlay: 1.0.0\ninfo: {{ title: T, version: '1' }}\nactions:\n  - {action}\n" };
        var problem = spec.Problem();
        Assert.Equal("spec.overlay.yaml", problem.Spot.File);
        Assert.Equal(4, problem.Spot.Line);
        Assert.StartsWith(expected, $"{problem.Descriptor.Id} {problem.Message}", StringComparison.Ordinal);
        Assert.Equal(["Other", "OtherC", "Root"], Types(spec));
    }

    [Fact]
    public void A_reference_of_an_overlay_that_leads_nowhere_leaves_out_what_needs_it()
    {
        const string Action = "{ target: $.components.schemas.Root.properties, update: { d: { $ref: '#/components/schemas/Othr' } } }";
        var spec = s_spec with { Overlay = $"overlay: 1.0.0\ninfo: {{ title: T, version: '1' }}\nactions:\n  - {Action}\n" };
        var problems = spec.Compile().Problems.Select(problem => $"{problem.Descriptor.Id} {problem.Spot.File}");
        Assert.Equal(["ORG0003 spec.overlay.yaml", "ORG0025 spec.yaml"], problems);
    }

    [Theory]
    [InlineData("overlay: 1.0.0\nactions: [")]
    [InlineData("overlay: 2.0.0\nactions: []")]
    [InlineData("- nothing")]
    [InlineData("")]
    public void An_overlay_that_cannot_be_read_is_one_problem_and_the_client_is_there(string text)
    {
        var spec = s_spec with { Overlay = text + "\n" };
        Assert.Equal("spec.overlay.yaml", spec.Problem().Spot.File);
        Assert.Equal(["Other", "OtherC", "Root"], Types(spec));
    }

    [Fact]
    public void Data_and_names_of_members_may_begin_like_an_extension()
    {
        var spec = s_spec with
        {
            Overlay = """
                overlay: 1.0.0
                info: { title: T, version: '1' }
                actions:
                  - target: $.components.schemas.Root
                    update: { example: { x-openroutergen-a: 1 }, properties: { x-openroutergen-b: { type: string } } }
                """,
        };
        Assert.Empty(spec.Compile().Problems);
    }

    [Fact]
    public void A_mistake_in_the_document_itself_is_one_problem_as_well()
    {
        var spec = new TestSpec("Root: { type: object, x-openroutergen-typ: A, properties: { b: { type: string } } }");
        Assert.Equal("ORG0043", spec.Problem().Descriptor.Id);
        Assert.NotNull(spec.Compile().Model);
    }

    [Theory]
    [InlineData("{ target: $.components.schemas.Root, update: { x-openroutergen-type: Other } }",
        "the name 'Other' is chosen here for schema 'Root', and is the name of schema 'Other' (spec.yaml(17,5)); schema 'Root' is named 'Root'")]
    [InlineData("{ target: $.components.schemas.Other, update: { x-openroutergen-type: Root } }",
        "the name 'Root' is chosen here for schema 'Other', and is the name of schema 'Root' (spec.yaml(16,5)); schema 'Root' is named 'RootModel'")]
    [InlineData("{ target: $.components.schemas.Root, update: { x-openroutergen-type: ApiError } }",
        "the name 'ApiError' is chosen here for schema 'Root', and is the name of what emitted code needs itself; schema 'Root' is named 'ApiErrorModel'")]
    [InlineData("{ target: $.components.schemas.Root.properties.b, update: { x-openroutergen-name: A } }",
        "the name 'A' is chosen here for member 'b' of 'Root', and is the name of member 'a' of 'Root' (spec.yaml(16,41)); "
            + "member 'b' of 'Root' is named 'b'")]
    [InlineData("{ target: $.components.schemas.Other.properties.c, update: { x-openroutergen-enum-names: { two: One } } }",
        "the name 'One' is chosen here for value 'two' of 'OtherC', and is the name of value 'one' of 'OtherC' (spec.yaml(17,68)); "
            + "value 'two' of 'OtherC' is named 'two'")]
    [InlineData("{ target: $.paths.*.get, update: { x-openroutergen-name: Dispose, tags: [Things], x-openroutergen-parameters-type: ApiError } }", null)]
    public void A_chosen_name_that_is_taken_names_both_places(string action, string? expected)
    {
        var spec = s_spec with { Overlay = $"overlay: 1.0.0\ninfo: {{ title: T, version: '1' }}\nactions:\n  - {action}\n" };
        var problems = spec.Compile().Problems;
        Assert.NotNull(spec.Compile().Model);
        if (expected is null)
        {
            Assert.Empty(problems);
            return;
        }

        var problem = Assert.Single(problems);
        Assert.Equal(("ORG0028", ProblemSeverity.Warning), (problem.Descriptor.Id, problem.Descriptor.Severity));
        Assert.Equal(("spec.overlay.yaml", 4), (problem.Spot.File, problem.Spot.Line));
        Assert.Equal(expected, problem.Message);
    }

    [Fact]
    public void Two_schemas_may_change_names()
    {
        var spec = s_spec with
        {
            Overlay = """
                overlay: 1.0.0
                info: { title: T, version: '1' }
                actions:
                  - { target: $.components.schemas.Root, update: { x-openroutergen-type: Other } }
                  - { target: $.components.schemas.Other, update: { x-openroutergen-type: Root } }
                """,
        };
        Assert.Empty(spec.Compile().Problems);
    }

    [Theory]
    [InlineData(160, null)]
    [InlineData(161, "ORG0023")]
    [InlineData(300, "ORG0023")]
    public void A_chosen_name_that_is_too_long_is_not_shortened_silently(int length, string? id)
    {
        var spec = s_spec with
        {
            Overlay = $$"""
                overlay: 1.0.0
                info: { title: T, version: '1' }
                actions:
                  - { target: $.components.schemas.Root.properties.b, update: { x-openroutergen-name: {{new string('A', length)}} } }
                """,
        };
        Assert.Equal(id, spec.Compile().Problems.SingleOrDefault()?.Descriptor.Id);
    }

    [Theory]
    [InlineData("System", "is the platform's own")]
    [InlineData("System.Text.Json", "is the platform's own")]
    [InlineData("Microsoft.Win32", "is the platform's own")]
    [InlineData("OpenRouter.Runtime", "is the runtime's own")]
    [InlineData("My-Api", "is not a C# namespace")]
    [InlineData("Systems", null)]
    [InlineData("My.System", null)]
    [InlineData("Microsoft.Pictures", null)]
    public void A_namespace_that_cannot_be_is_one_problem_and_the_client_is_there(string name, string? reason)
    {
        var spec = s_spec with { Options = new BuildOptions { Namespace = name } };
        var result = spec.Compile();
        Assert.Equal(reason is null ? null : $"OpenRouterGenNamespace '{name}' {reason}", result.Problems.SingleOrDefault()?.Message);
        Assert.NotNull(result.Model);
    }

    [Fact]
    public void A_mistyped_selection_takes_nothing_away()
    {
        var spec = s_spec with { Options = new BuildOptions { Tags = new EquatableList<string>(["Thigns"]) } };
        Assert.Equal("ORG0040", spec.Problem().Descriptor.Id);
        Assert.Equal(["Other", "OtherC", "Root"], Types(spec));
    }

    private static IEnumerable<string> Types(TestSpec spec) => spec.Compile().Model!.Types.Select(type => type.Name.Text).Order(StringComparer.Ordinal);
}
