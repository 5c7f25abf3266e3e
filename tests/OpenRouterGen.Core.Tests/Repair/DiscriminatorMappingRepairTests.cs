using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Repair;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Repair;

public sealed class DiscriminatorMappingRepairTests
{
    [Fact]
    public void A_ref_object_becomes_its_text()
    {
        var shown = Repaired("components: {schemas: {U: {discriminator: {mapping: {a: {$ref: '#/components/schemas/A'}}}}}}", out var problems);

        Assert.Equal("{components:{schemas:{U:{discriminator:{mapping:{a:'#/components/schemas/A'}}}}}}", shown);
        Assert.Equal(
            ["ORG0020 openapi.yaml 1:54+1 the discriminator's mapping of 'a' is a '$ref' object where the standard has a text; '#/components/schemas/A' is "
                + "used"],
            problems);
    }

    [Fact]
    public void A_text_is_the_name_of_the_property()
    {
        var shown = Repaired("components: {schemas: {U: {discriminator: kind}}}", out var problems);

        Assert.Equal("{components:{schemas:{U:{discriminator:{propertyName:'kind'}}}}}", shown);
        Assert.Equal(
            ["ORG0020 openapi.yaml 1:28+13 the discriminator is the text 'kind', as in Swagger 2.0, where the standard has a mapping; it is the name of the "
                + "property"],
            problems);
    }

    [Theory]
    [InlineData("x-more: allow", "the text 'allow'")]
    [InlineData("a: 1", "the number 1")]
    [InlineData("a: [b]", "a list")]
    [InlineData("a: {b: c}", "a mapping")]
    [InlineData("a: null", "null")]
    public void An_entry_that_refers_to_nothing_goes(string entry, string described)
    {
        var shown = Repaired($"components: {{schemas: {{U: {{discriminator: {{mapping: {{{entry}}}}}}}}}}}", out var problems);

        var key = entry.Substring(0, entry.IndexOf(':', StringComparison.Ordinal));
        Assert.Equal("{components:{schemas:{U:{discriminator:{mapping:{}}}}}}", shown);
        Assert.Equal(
            [$"ORG0020 openapi.yaml 1:54+{key.Length} the discriminator's mapping has the key '{key}' with {described}, which refers to no schema; the key is "
                + $"ignored"],
            problems);
    }

    [Theory]
    [InlineData("a: '#/components/schemas/A'")]
    [InlineData("a: A")]
    [InlineData("a: Missing")]
    [InlineData("x-a: '#/components/schemas/A'")]
    [InlineData("x-a: A")]
    public void A_mapping_as_the_standard_has_it_stays(string entry)
    {
        var text = $"components: {{schemas: {{A: {{}}, U: {{discriminator: {{mapping: {{{entry}}}}}}}}}}}";

        Assert.Equal(Spec.Show(Spec.Root(text)), Repaired(text, out var problems));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("paths: {/a: {get: {parameters: [{schema: §}]}}}")]
    [InlineData("paths: {/a: {parameters: [{content: {x/y: {schema: §}}}]}}")]
    [InlineData("paths: {/a: {post: {requestBody: {content: {x/y: {schema: §}}}}}}")]
    [InlineData("paths: {/a: {post: {responses: {'200': {content: {x/y: {itemSchema: §}}}}}}}")]
    [InlineData("paths: {/a: {post: {responses: {'200': {headers: {h: {schema: §}}}}}}}")]
    [InlineData("paths: {/a: {post: {callbacks: {c: {'{$request.body#/u}': {post: {requestBody: {content: {x/y: {schema: §}}}}}}}}}}")]
    [InlineData("webhooks: {w: {post: {requestBody: {content: {x/y: {schema: §}}}}}}")]
    [InlineData("components: {parameters: {p: {schema: §}}}")]
    [InlineData("components: {responses: {r: {content: {x/y: {schema: §}}}}}")]
    [InlineData("components: {schemas: {x-a: §}}")]
    [InlineData("components: {schemas: {A: {properties: {example: §}}}}")]
    [InlineData("components: {schemas: {A: {properties: {x-enum: {items: §}}}}}")]
    [InlineData("components: {schemas: {A: {oneOf: [{}, {allOf: [§]}]}}}")]
    [InlineData("components: {schemas: {A: {additionalProperties: {not: {$defs: {d: §}}}}}}")]
    public void Schemas_are_found_wherever_the_standard_puts_them(string text)
    {
        Repaired(text.Replace("§", "{discriminator: {mapping: {a: {$ref: b}}}}", StringComparison.Ordinal), out var problems);

        Assert.Single(problems);
    }

    [Theory]
    [InlineData("components: {schemas: {A: {example: §}}}")]
    [InlineData("components: {schemas: {A: {default: §, const: §, enum: [§], examples: [§], x-a: §}}}")]
    [InlineData("components: {schemas: {A: {discriminator: {mapping: {}, x-a: §}}}}")]
    [InlineData("components: {examples: {e: {value: §}}, x-a: {s: §}}")]
    [InlineData("paths: {x-a: {get: {parameters: [{schema: §}]}}}")]
    [InlineData("paths: {/a: {get: {parameters: [{example: §, examples: {e: {value: §}}}]}}}")]
    [InlineData("x-a: §")]
    public void Examples_and_extensions_are_no_schemas(string text)
    {
        Repaired(text.Replace("§", "{discriminator: {mapping: {a: {$ref: b}}}}", StringComparison.Ordinal), out var problems);

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("components: 1\npaths: [a]")]
    [InlineData("components: {schemas: [1], parameters: {a: 1}}\npaths: {/a: {get: [], parameters: {a: b}}}")]
    [InlineData("components: {schemas: {A: {allOf: {a: b}, properties: [1], items: [[1], true], discriminator: {mapping: []}}}}")]
    public void A_document_of_another_shape_is_left_alone(string text)
    {
        Assert.Equal(Spec.Show(Spec.Root(text)), Repaired(text, out var problems));
        Assert.Empty(problems);
    }

    private static string Repaired(string text, out string[] problems)
    {
        var sink = new ProblemSink();
        var document = Spec.Read(text);
        SpecRepairs.Apply(document, sink);
        problems = [.. sink.Problems.Select(Spec.Show)];
        return Spec.Show(document.Root);
    }
}
