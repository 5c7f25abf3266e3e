using System.Globalization;
using OpenRouterGen.Generator.Tests.Schemas;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Values that a document fixes or excludes, as bytes against literals written by hand.</summary>
public sealed class FixedValueTests
{
    [Theory]
    [InlineData("const: null", "null")]
    [InlineData("type: 'null'", "null")]
    [InlineData("enum: [null], type: [string, 'null']", "null")]
    [InlineData("oneOf: [{ type: 'null' }]", "null")]
    [InlineData("type: number, const: 1e40", "1E+40")]
    [InlineData("type: number, const: 1e-40", "1E-40")]
    [InlineData("type: number, const: 0.1", "0.1")]
    [InlineData("type: number, const: -2.50", "-2.5")]
    [InlineData("type: number, const: 1e-320", "1E-320")]
    [InlineData("type: integer, const: 9223372036854775807", "9223372036854775807")]
    [InlineData("type: integer, const: -9223372036854775808", "-9223372036854775808")]
    [InlineData("type: integer, format: int32, const: 3000000000", "3000000000")]
    [InlineData("type: integer, const: 12e2", "1200")]
    [InlineData("type: number, format: decimal, const: 0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("type: boolean, const: false", "false")]
    [InlineData("type: string, const: ''", "\"\"")]
    public async Task A_required_member_of_one_value_is_sent_without_being_set(string schema, string expected)
    {
        var document = WireDocument.Post($"{{ type: object, required: [a], properties: {{ a: {{ {schema} }} }} }}", "{ type: string }");
        foreach (var culture in new[] { "", "tr-TR", "de-DE" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal($$"""{"a":{{expected}}}""", await Sent(document, "new()"));
        }
    }

    [Theory]
    [InlineData("type: integer, const: 99999999999999999999999999", "99999999999999999999999999")]
    [InlineData("type: integer, enum: [1, 18446744073709551615]", "18446744073709551615")]
    [InlineData("type: number, const: 9007199254740993", "9007199254740993")]
    [InlineData("type: number, const: 1e400", "1e400")]
    [InlineData("type: number, format: decimal, minimum: 1e40", "1e41")]
    public async Task A_number_that_no_number_of_CSharp_is_goes_out_as_it_is_written(string schema, string value)
    {
        var document = WireDocument.Post($"{{ type: object, required: [a], properties: {{ a: {{ {schema} }} }} }}", "{ type: string }");

        Assert.Equal($$"""{"a":{{value}}}""", await Sent(document, $"new() {{ A = JsonElement.Parse(\"{value}\") }}"));
        Assert.Equal("ORG0021", Assert.Single(WireDocument.Warnings(document))[..7]);
    }

    [Theory]
    [InlineData("{ oneOf: [{ type: string }, { type: integer, const: 99999999999999999999999999 }] }", "JsonElement.Parse(\"99999999999999999999999999\")",
        "99999999999999999999999999")]
    [InlineData("{ enum: [a, 99999999999999999999999999] }", "\"a\"", "\"a\"")]
    public async Task A_case_of_such_a_number_is_raw_json(string schema, string value, string expected)
    {
        var document = WireDocument.Post($"{{ type: object, required: [a], properties: {{ a: {schema} }} }}", "{ type: string }");

        Assert.Equal($$"""{"a":{{expected}}}""", await Sent(document, $"new() {{ A = new({value}) }}"));
    }

    [Fact]
    public async Task A_member_that_no_value_is_right_for_is_none_and_a_list_without_items_is_empty()
    {
        var document = WireDocument.Post(
            "{ type: object, properties: { a: false, b: { type: array, items: false }, c: { oneOf: [false, { type: string }] } } }", "{ type: string }");
        var (result, requests) = await WireDocument.Run(
            document,
            """
            await client.Default.SendAsync(new() { B = [], C = "x" });
            try { await client.Default.SendAsync(new() { B = [JsonElement.Parse("1")] }); return "sent"; }
            catch (OpenRouterValidationException exception) { return exception.Problems[0].Parameter + " " + (typeof(SendRequest).GetProperty("A") is null); }
            """,
            string.Empty,
            WireDocument.Answer("\"ok\""));

        Assert.Equal("b True", result);
        Assert.Equal("""{"b":[],"c":"x"}""", Assert.Single(requests).Text);
    }

    [Fact]
    public async Task A_record_that_excludes_a_member_of_its_base_has_it_all_the_same()
    {
        var document = WireDocument.Of("""
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  responses: { '204': { description: ok } }
            components:
              schemas:
                Pet:
                  { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind } }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { name: false, bark: { type: string } } }] }
            """);

        Assert.Equal("""{"kind":"Dog","bark":"b"}""", Assert.Single(
            await WireDocument.Sent(document, "await client.Default.SendAsync(new Dog { Bark = \"b\" });")).Text);
        Assert.EndsWith(
            "the member 'name' at '#/components/schemas/Dog' is not used: no value is right for it",
            Assert.Single(WireDocument.Problems(document)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_a_form_is_none_as_well()
    {
        var document = WireDocument.Of("""
            paths:
              /a:
                post:
                  operationId: send
                  parameters: [{ name: p, in: query, schema: false }, { name: q, in: query, schema: { type: string } }]
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded: { schema: { type: object, properties: { a: false, b: { type: string } } } }
                  responses: { '204': { description: ok } }
            """);
        var request = Assert.Single(await WireDocument.Sent(document, "await client.Default.SendAsync(new() { B = \"x\" }, new() { Q = \"v\" });"));

        Assert.Equal(("/a?q=v", "b=x"), (request.Target, request.Text));
        Assert.Equal(2, WireDocument.Problems(document).Count(text => text.EndsWith("is not used: no value is right for it", StringComparison.Ordinal)));
    }

    [Fact]
    public void Null_alone_is_read_and_written_back()
    {
        var assembly = SchemaAssembly.Of("Root: { type: object, required: [a], properties: { a: { const: null }, b: { const: null } } }");

        Assert.Equal("""{"a":null}""", assembly.RoundTrip("""{"a":null}"""));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => assembly.Read("{}"));
    }

    private static async Task<string> Sent(string document, string body)
    {
        var (_, requests) = await WireDocument.Run(
            document, $"await client.Default.SendAsync({body});", string.Empty, WireDocument.Answer("\"ok\""));
        return Assert.Single(requests).Text;
    }
}
