namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>The tag of a union is in its form, whether or not the case declares it, in forms with and without files.</summary>
public sealed class FormTagTests
{
    private const string Cases = """

        components:
          schemas:
            Card: { type: object, required: [number], properties: { number: { type: string } } }
            Bank: { type: object, required: [iban], properties: { iban: { type: string }, kind: { type: string } } }
            Cash: { type: object, required: [kind, amount], properties: { kind: { type: string, enum: [cash] }, amount: { type: integer } } }
            Loan: { type: object, properties: { kind: { type: string, const: loan }, months: { type: integer } } }
        """;

    [Theory]
    [InlineData("", "new SendFormCard { Number = \"4\" }", "kind=Card&number=4")]
    [InlineData(", mapping: { c: '#/components/schemas/Card' }", "new SendFormCard { Number = \"4\" }", "kind=c&number=4")]
    [InlineData(", mapping: { c: Card, b: Bank }", "new SendFormBank { Iban = \"i\" }", "iban=i&kind=b")]
    [InlineData("", "new SendFormCash { Amount = 1 }", "kind=cash&amount=1")]
    [InlineData("", "new SendFormLoan { Months = 1 }", "kind=loan&months=1")]
    public async Task A_tag_is_sent(string mapping, string form, string expected)
    {
        foreach (var mediaType in new[] { "application/x-www-form-urlencoded", "multipart/form-data" })
        {
            var document = WireDocument.Of($$"""
                paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { {{mediaType}}: { schema: { oneOf: [
                  { $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }, { $ref: '#/components/schemas/Cash' },
                  { $ref: '#/components/schemas/Loan' } ],
                  discriminator: { propertyName: kind{{mapping}} } } } } }, responses: { '204': { description: ok } } } } }{{Cases}}
                """);
            Assert.Empty(WireDocument.Problems(document));
            var text = Assert.Single(await WireDocument.Sent(document, $"await client.Default.SendAsync({form});")).Text;
            Assert.Equal(expected, mediaType[0] == 'a' ? text : Fields(text));
        }
    }

    [Fact]
    public async Task A_tag_beside_the_cases_is_the_one_of_the_case()
    {
        var document = WireDocument.Of($$"""
            paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: {
              type: object, required: [kind], properties: { kind: { type: string }, note: { type: string } }, oneOf: [
              { $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' } ], discriminator: { propertyName: kind } } } } },
              responses: { '204': { description: ok } } } } }{{Cases}}
            """);
        var text = Assert.Single(await WireDocument.Sent(document, "await client.Default.SendAsync(new SendFormCard { Number = \"4\", Note = \"n\" });")).Text;
        Assert.Equal("kind=Card&note=n&number=4", text);
    }

    private static string Fields(string multipart) => string.Join('&', multipart.Split("name=\"").Skip(1).Select(part =>
        part[..part.IndexOf('"', StringComparison.Ordinal)] + "=" + part.Split("\r\n")[2]));
}
