using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Generator.Tests.Driver;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Interfaces;

/// <summary>What a type does not satisfy is left out with a warning at the line that names it, and the client compiles.</summary>
public sealed class InterfaceFitTests
{
    private const string Range = "required: [type, min, max]\n      properties: { type: { const: Range }, min: { type: number }, max: { type: number } }";

    [Fact]
    public void Types_that_satisfy_them_implement_all_interfaces_of_the_table()
    {
        var model = TestDocument.Model(InterfaceDocument.Text, new BuildOptions { Namespace = "Emitted" });
        var texts = EmittedCode.Emit(model).Select(file => EmittedCode.AsOrdinary(file.Text));
        var assembly = EmittedCode.LoadWithoutProblems(EmittedCode.Compile(texts));
        var implemented = assembly.GetTypes().SelectMany(type => type.GetInterfaces())
            .Where(type => type is { Namespace: "OpenRouter" })
            .Select(type => type.Name)
            .Distinct();
        Assert.Equal(
            RuntimeInterfaces.All.Select(one => one.Parameters.Count == 0 ? one.Name : $"{one.Name}`{one.Parameters.Count}").Order(StringComparer.Ordinal),
            implemented.Except(["IAccepting", "IPricedEndpoint", "IPricedModel"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("min: { type: number }, ", "", "it has no 'Min', which must be 'double'")]
    [InlineData(", min: { type: number }", ", lowest: { type: number }", "it has no 'Min', which must be 'double'")]
    [InlineData("min: { type: number }", "min: { type: number, x-openroutergen-name: Lowest }", "it has no 'Min', which must be 'double'")]
    [InlineData("min: { type: number }", "min: { type: integer }", "'Min' must be 'double' and is 'long'")]
    [InlineData("min: { type: number }", "min: { type: string }", "'Min' must be 'double' and is 'string'")]
    [InlineData("min: { type: number }", "min: { type: number, format: decimal }", "'Min' must be 'double' and is 'decimal'")]
    [InlineData("min: { type: number }", "min: { type: [number, 'null'] }", "'Min' must be 'double' and is 'double?'")]
    [InlineData("min: { type: number }", "min: { type: array, items: { type: number } }", "'Min' must be 'double' and is 'IReadOnlyList<double>'")]
    [InlineData("min: { type: number }", "min: {}", "'Min' must be 'double' and is 'JsonElement'")]
    [InlineData("min: { type: number }", "min: { const: 1 }", "'Min' must be 'double' and is 'long'")]
    [InlineData("min: { type: number }", "min: { type: string, const: low }", "'Min' must be 'double' and is 'string'")]
    [InlineData("required: [type, min, max]", "required: [type]", "'Min' must be 'double' and is 'double?'; 'Max' must be 'double' and is 'double?'")]
    public void A_member_that_does_not_fit_leaves_out_the_interface(string old, string @new, string misfit) =>
        Check(Range, Range.Replace(old, @new, StringComparison.Ordinal), $"Range IRangeDescriptor: {misfit}");

    [Theory]
    [InlineData("values: { type: array, items: { type: string } }", "values: { type: string }",
        "Choice IChoiceDescriptor: 'Values' must be 'IReadOnlyList<string>' and is 'string'")]
    [InlineData("values: { type: array, items: { type: string } }", "values: { type: array, items: { type: [string, 'null'] } }",
        "Choice IChoiceDescriptor: 'Values' must be 'IReadOnlyList<string>' and is 'IReadOnlyList<string?>'")]
    [InlineData("values: { type: array, items: { type: string } }", "values: { type: array, items: { type: string, enum: [a, b] } }",
        "Choice IChoiceDescriptor: 'Values' must be 'IReadOnlyList<string>' and is 'IReadOnlyList<ChoiceValue>'")]
    [InlineData("total_cost: { type: number, format: decimal }", "total_cost: { type: number }",
        "Bill IBilledGeneration: 'TotalCost' must be 'decimal' and is 'double'")]
    [InlineData("provider_name: { type: string }", "provider_name: { type: object, properties: { a: { type: string } } }",
        "Bill IBilledGeneration: 'ProviderName' must be 'string?' and is 'BillProviderName?'")]
    [InlineData("contentEncoding: base64", "format: uri", "Picture IGeneratedImage: 'Bytes' must be 'ReadOnlyMemory<byte>' and is 'Uri'")]
    [InlineData("      required: [bytes]\n", "", "Picture IGeneratedImage: 'Bytes' must be 'ReadOnlyMemory<byte>' and is 'ReadOnlyMemory<byte>?'")]
    [InlineData("bytes: { type: string, contentEncoding: base64 }", "data: { type: string, contentEncoding: base64 }",
        "Picture IGeneratedImage: it has no 'Bytes', which must be 'ReadOnlyMemory<byte>'")]
    [InlineData("required: [item_text, unit_text, variant]", "required: [item_text, unit_text, variant, cost_usd]",
        "PlainPrice IPriceLine: 'CostUsd' must be 'decimal?' and is 'decimal'")]
    [InlineData("x-openroutergen-implements: IBilledGeneration\n      required: [total_cost]", "x-openroutergen-implements: IBilledGeneration",
        "Bill IBilledGeneration: 'TotalCost' must be 'decimal' and is 'decimal?'")]
    public void So_does_one_of_another_interface_and_one_that_an_allOf_brings(string old, string @new, string expected) => Check(old, @new, expected);

    [Fact]
    public void An_interface_that_demands_one_that_is_left_out_is_left_out_as_well() => Check(
        "variant: { type: string }\n    PlainPrice:",
        "variant: { type: integer }\n    PlainPrice:",
        "Price IPriceLine<PriceItem, PriceUnit>: 'Variant' must be 'string?' and is 'long?'",
        "Endpoint IPricedEndpoint<Price>: its type argument 'Price' does not implement 'IPriceLine'",
        "Model IPricedModel<Endpoint>: its type argument 'Endpoint' does not implement 'IPricedEndpoint'");

    [Fact]
    public void A_member_of_another_type_than_the_argument_does_not_fit()
    {
        const string Misfit = "'SupportedParameters' must be 'IReadOnlyDictionary<string, Descriptor>' and is 'IReadOnlyDictionary<string, Range>'";
        Check(
            "additionalProperties: { $ref: '#/components/schemas/Descriptor' }",
            "additionalProperties: { $ref: '#/components/schemas/Range' }",
            $"Model IModelDescriptors<Descriptor>: {Misfit}",
            $"Model IParameterDescriptors<Descriptor>: {Misfit}",
            $"Endpoint IEndpointDescriptors<Descriptor>: {Misfit}");
    }

    [Fact]
    public void A_type_argument_must_be_of_the_kind_that_the_interface_takes()
    {
        const string Misfit = "its type argument 'Range' is no union";
        CheckText(
            InterfaceDocument.Text
                .Replace("Descriptors<Descriptor>", "Descriptors<Range>", StringComparison.Ordinal)
                .Replace("additionalProperties: { $ref: '#/components/schemas/Descriptor' }", "additionalProperties: { $ref: '#/components/schemas/Range' }",
                    StringComparison.Ordinal),
            $"Model IModelDescriptors<Range>: {Misfit}",
            $"Model IParameterDescriptors<Range>: {Misfit}",
            $"Endpoint IEndpointDescriptors<Range>: {Misfit}");
    }

    [Fact]
    public void One_of_which_the_members_are_gone_does_not_lead_to_types_that_are_not_emitted() => Check(
        "        endpoints: { type: array, items: { $ref: '#/components/schemas/Endpoint' } }\n",
        "",
        "Model IPricedModel<Endpoint>: it has no 'Endpoints', which must be 'IReadOnlyList<Endpoint>'");

    [Theory]
    [InlineData("type: string, enum: [a, b]")]
    [InlineData("type: array, items: { type: string }")]
    [InlineData("type: object, additionalProperties: { type: string }")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]")]
    [InlineData("type: string, format: uri")]
    public void A_type_that_is_no_record_implements_none(string schema) => Check(
        "total_cost: { type: number, format: decimal }",
        $"total_cost: {{ type: number, format: decimal }}, other: {{ {schema}, x-openroutergen-implements: [ISupportDescriptor] }}",
        "the type of the schema at '#/components/schemas/Bill/properties/other' ISupportDescriptor: it is no record");

    // A read-only member is not demanded of whoever sends the record.
    [Fact]
    public void What_requests_do_not_demand_may_be_null() => CheckText(
        InterfaceDocument.Text
            .Replace("/bill: { get: { operationId: getBill, ", "/bill: { post: { operationId: sendBill, requestBody: *b, ", StringComparison.Ordinal)
            .Replace("paths:", "x-body: &b { content: { application/json: { schema: { $ref: '#/components/schemas/Bill' } } } }\npaths:",
                StringComparison.Ordinal)
            .Replace("total_cost: { type: number, ", "total_cost: { type: number, readOnly: true, ", StringComparison.Ordinal),
        "Bill IBilledGeneration: 'TotalCost' must be 'decimal' and is 'decimal?'");

    [Fact]
    public void A_record_that_extends_one_that_implements_an_interface_is_a_type_argument_as_well()
    {
        var text = InterfaceDocument.Text
            .Replace("items: { $ref: '#/components/schemas/Price' }", "items: { $ref: '#/components/schemas/Special' }", StringComparison.Ordinal)
            .Replace("IPricedEndpoint<Price>", "IPricedEndpoint<Special>", StringComparison.Ordinal)
            .Replace("required: [item, unit]", "discriminator: { propertyName: kind }\n      required: [item, unit, kind]", StringComparison.Ordinal)
            .Replace("item: { type: string, ", "kind: { type: string }\n        item: { type: string, ", StringComparison.Ordinal)
            + "\n    Special: { allOf: [{ $ref: '#/components/schemas/Price' }, { type: object, properties: { extra: { type: string } } }] }\n";
        CheckText(text);
        CheckText(
            text.Replace("variant: { type: string }\n    PlainPrice:", "variant: { type: boolean }\n    PlainPrice:", StringComparison.Ordinal),
            "Price IPriceLine<PriceItem, PriceUnit>: 'Variant' must be 'string?' and is 'bool?'",
            "Special IPriceLine<PriceItem, PriceUnit>: 'Variant' must be 'string?' and is 'bool?'",
            "Endpoint IPricedEndpoint<Special>: its type argument 'Special' does not implement 'IPriceLine'",
            "Model IPricedModel<Endpoint>: its type argument 'Endpoint' does not implement 'IPricedEndpoint'");
    }

    [Fact]
    public void What_is_stated_twice_is_implemented_once() =>
        Check("x-openroutergen-implements: [IModelDescriptors", "x-openroutergen-implements: [IPricedModel<Endpoint>, IModelDescriptors");

    [Fact]
    public void The_warning_stands_where_the_overlay_names_the_interface()
    {
        const string Overlay = """
            overlay: 1.0.0
            info: { title: T, version: '1' }
            actions:
              - target: $.components.schemas.Support
                update:
                  x-openroutergen-implements: [IRangeDescriptor]
            """;
        var warning = Assert.Single(GeneratorRun.Of(TestFile.Spec(InterfaceDocument.Text), new TestFile("own.yaml", Overlay, "Overlay")).Diagnostics);
        Assert.Equal(("ORG0044", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.StartsWith("own.yaml: (5,35)-", warning.Location.GetLineSpan().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_a_type_that_the_client_does_not_have() => CheckText(
        InterfaceDocument.Text + "\n    Alone: { type: object, x-openroutergen-implements: [IRangeDescriptor], properties: { a: { type: string } } }");

    private static void Check(string old, string @new, params string[] expected)
    {
        Assert.Contains(old, InterfaceDocument.Text, StringComparison.Ordinal);
        CheckText(InterfaceDocument.Text.Replace(old, @new, StringComparison.Ordinal), expected);
    }

    private static void CheckText(string text, params string[] expected)
    {
        var run = GeneratorRun.Of(TestFile.Spec(text));
        var warnings = run.Diagnostics.Where(diagnostic => diagnostic.Id == "ORG0044").Select(Shown);
        Assert.Equal(expected.Order(StringComparer.Ordinal), warnings.Order(StringComparer.Ordinal));
        Assert.Empty(run.Compiled().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(one => one.ToString()));
    }

    private static string Shown(Diagnostic diagnostic)
    {
        var words = diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(". Give its members ")[0]
            .Split(", so what takes that interface does not take the type: ");
        var names = words[0].Split(" does not implement ");
        return $"{(names[0].StartsWith('\'') ? names[0].Trim('\'') : names[0])} {names[1].Trim('\'')}: {words[1]}";
    }
}
