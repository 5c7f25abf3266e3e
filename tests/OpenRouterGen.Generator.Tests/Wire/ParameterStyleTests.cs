namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Every style in every place, as RFC 6570 and the table of OpenAPI say: bytes against literals written by hand.</summary>
public sealed class ParameterStyleTests
{
    private const string List = "schema: { type: array, items: { type: string } }";
    private const string Color = "schema: { type: object, properties: { R: { type: integer }, G: { type: integer }, B: { type: integer } } }";
    private const string Map = "schema: { type: object, additionalProperties: { type: string } }";
    private const string Either = "schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] }";
    private const string Colors = """["blue", "black", "brown"]""";
    private const string Rgb = "new() { R = 100, G = 200, B = 150 }";

    [Theory]
    [InlineData(List, Colors, "p=blue&p=black&p=brown")]
    [InlineData("explode: false, " + List, Colors, "p=blue,black,brown")]
    [InlineData("style: spaceDelimited, " + List, Colors, "p=blue%20black%20brown")]
    [InlineData("style: pipeDelimited, " + List, Colors, "p=blue%7Cblack%7Cbrown")]
    [InlineData("style: spaceDelimited, explode: true, " + List, Colors, "p=blue&p=black&p=brown")]
    [InlineData("explode: false, " + List, """["a,b", "c d&e"]""", "p=a%2Cb,c%20d%26e")]
    [InlineData("explode: false, " + List, """[""]""", "p=")]
    [InlineData("explode: false, " + Either, """new(new[] { "" })""", "p=")]
    [InlineData("explode: false, " + List, """["", ""]""", "p=,")]
    [InlineData(Color, Rgb, "R=100&G=200&B=150")]
    [InlineData("explode: false, " + Color, Rgb, "p=R,100,G,200,B,150")]
    [InlineData("style: spaceDelimited, " + Color, Rgb, "p=R%20100%20G%20200%20B%20150")]
    [InlineData("style: pipeDelimited, " + Color, Rgb, "p=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData("style: deepObject, explode: true, " + Color, Rgb, "p%5BR%5D=100&p%5BG%5D=200&p%5BB%5D=150")]
    [InlineData("style: deepObject, " + Color, "new() { G = 7 }", "p%5BG%5D=7")]
    [InlineData(Map, """new Dictionary<string, string> { ["a b"] = "c&d", ["e"] = "" }""", "a%20b=c%26d&e=")]
    [InlineData("style: deepObject, " + Map, """new Dictionary<string, string> { ["a"] = "b c" }""", "p%5Ba%5D=b%20c")]
    [InlineData("explode: false, " + Map, """new Dictionary<string, string> { ["a"] = "1,2" }""", "p=a,1%2C2")]
    [InlineData(Either, "\"a b\"", "p=a%20b")]
    [InlineData(Either, """new(new[] { "a", "b" })""", "p=a&p=b")]
    [InlineData("explode: false, " + Either, """new(new[] { "a", "b" })""", "p=a,b")]
    [InlineData("schema: {}", """JsonSerializer.SerializeToElement(new { a = 1, b = "x y" })""", "a=1&b=x%20y")]
    [InlineData("style: deepObject, schema: {}", """JsonSerializer.SerializeToElement(new { a = 1, b = new { c = new[] { 2 } } })""",
        "p%5Ba%5D=1&p%5Bb%5D%5Bc%5D%5B0%5D=2")]
    [InlineData("schema: {}", "JsonSerializer.SerializeToElement(1.5)", "p=1.5")]
    [InlineData("allowReserved: true, schema: { type: string }", "\"a/b:c?d,e f&g#h%\"", "p=a/b:c?d,e%20f%26g%23h%25")]
    [InlineData("allowReserved: true, explode: false, " + List, """["a/b", "c"]""", "p=a/b,c")]
    [InlineData("schema: { type: string, format: date-time }", "DateTimeOffset.UnixEpoch", "p=1970-01-01T00%3A00%3A00%2B00%3A00")]
    [InlineData("content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }", "new() { A = 1 }", "p=%7B%22a%22%3A1%7D")]
    public async Task A_query_has_the_form_of_its_style(string parameter, string value, string expected) =>
        Assert.Equal("/a?" + expected, Assert.Single(await Sent($"p, in: query, {parameter}", "/a", $"P = {value}")).Target);

    [Theory]
    [InlineData(List, Colors, "blue,black,brown")]
    [InlineData(Color, Rgb, "R,100,G,200,B,150")]
    [InlineData("explode: true, " + Color, Rgb, "R=100,G=200,B=150")]
    [InlineData(Map, """new Dictionary<string, string> { ["a"] = "b c" }""", "a,b c")]
    [InlineData(Either, """new(new[] { "a", "b" })""", "a,b")]
    public async Task A_header_has_the_simple_form(string parameter, string value, string expected) =>
        Assert.Equal(expected, Assert.Single(await Sent($"p, in: header, {parameter}", "/a", $"P = {value}")).Header("p"));

    [Theory]
    [InlineData("schema: { type: string }", "\"a b\"", "p=a%20b")]
    [InlineData("explode: false, " + List, Colors, "p=blue,black,brown")]
    [InlineData("explode: false, " + Color, Rgb, "p=R,100,G,200,B,150")]
    [InlineData("style: cookie, " + List, Colors, "p=blue; p=black; p=brown")]
    [InlineData("style: cookie, " + Color, Rgb, "R=100; G=200; B=150")]
    public async Task A_cookie_has_the_form_of_its_style(string parameter, string value, string expected) =>
        Assert.Equal(expected, Assert.Single(await Sent($"p, in: cookie, {parameter}", "/a", $"P = {value}")).Header("Cookie"));

    [Theory]
    [InlineData(List, Colors, "p=blue&p=black&p=brown")]
    [InlineData(Color, Rgb, "R=100&G=200&B=150")]
    [InlineData(Either, """new(new[] { "a", "b" })""", "p=a&p=b")]
    [InlineData(Map, """new Dictionary<string, string> { ["a"] = "b" }""", "a=b")]
    public async Task An_exploded_cookie_of_the_style_form_is_joined_as_openapi_says_and_that_is_said(string parameter, string value, string expected)
    {
        var document = Document($"p, in: cookie, {parameter}", "/a");
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith("ORG0020 5:48 the parts of the parameter 'p' of 'read' are joined with '&' in one cookie", problem, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(await WireDocument.Sent(document, $"await client.Default.ReadAsync(new() {{ P = {value} }});")).Header("Cookie"));
    }

    [Theory]
    [InlineData("schema: { type: string }", "\"a/b c\"", "a%2Fb%20c")]
    [InlineData(List, Colors, "blue,black,brown")]
    [InlineData(Color, Rgb, "R,100,G,200,B,150")]
    [InlineData("explode: true, " + Color, Rgb, "R=100,G=200,B=150")]
    [InlineData("style: label, schema: { type: string }", "\"blue\"", ".blue")]
    [InlineData("style: label, " + List, Colors, ".blue,black,brown")]
    [InlineData("style: label, explode: true, " + List, Colors, ".blue.black.brown")]
    [InlineData("style: label, " + Color, Rgb, ".R,100,G,200,B,150")]
    [InlineData("style: label, explode: true, " + Color, Rgb, ".R=100.G=200.B=150")]
    [InlineData("style: matrix, schema: { type: integer }", "5", ";p=5")]
    [InlineData("style: matrix, schema: { type: string }", "\"\"", ";p")]
    [InlineData("style: matrix, " + List, Colors, ";p=blue,black,brown")]
    [InlineData("style: matrix, explode: true, " + List, Colors, ";p=blue;p=black;p=brown")]
    [InlineData("style: matrix, " + Color, Rgb, ";p=R,100,G,200,B,150")]
    [InlineData("style: matrix, explode: true, " + Color, Rgb, ";R=100;G=200;B=150")]
    public async Task A_path_has_the_form_of_its_style(string parameter, string value, string expected) =>
        Assert.Equal("/a/" + expected + "/z", Assert.Single(await Sent($"p, in: path, required: true, {parameter}", "/a/{p}/z", value)).Target);

    [Theory]
    [InlineData("/x?beta=true", "", "/x?beta=true")]
    [InlineData("/x?beta=true", "q: 1", "/x?beta=true&q=1")]
    [InlineData("/x?beta", "q: 1", "/x?beta&q=1")]
    [InlineData("/x?id={a b}", "a b: 1", "/x?id=1%2F2")]
    [InlineData("/x/{a b}", "a b: 1", "/x/1%2F2")]
    [InlineData("/x/{a-b}.json", "a-b: 1", "/x/1%2F2.json")]
    public async Task A_path_may_hold_a_query_and_any_name(string path, string parameter, string expected)
    {
        var name = parameter.Split(':')[0];
        var place = path.Contains('{', StringComparison.Ordinal) ? "path" : "query";
        var declared = name.Length == 0 ? "" : $"{{ name: '{name}', in: {place}, required: true, schema: {{ type: string }} }}";
        var document = WireDocument.Of($$"""
            paths:
              '{{path}}': { get: { operationId: read, parameters: [{{declared}}], responses: { '204': { description: ok } } } }
            """);
        Assert.Empty(WireDocument.Problems(document));
        var argument = name.Length == 0 ? "" : name == "q" ? "\"1\"" : "\"1/2\"";
        Assert.Equal(expected, Assert.Single(await WireDocument.Sent(document, $"await client.Default.ReadAsync({argument});")).Target);
    }

    [Theory]
    [InlineData("/x/../y", "..", "/y")]
    [InlineData("/x/./y", ".", "/x/y")]
    public async Task A_step_that_no_address_keeps_is_said(string path, string step, string expected)
    {
        var document = WireDocument.Of($"paths: {{ {path}: {{ get: {{ operationId: read, responses: {{ '204': {{ description: ok }} }} }} }} }}");
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith($"ORG0025 4:{14 + path.Length} the step '{step}' of the path '{path}' is left out", problem, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(await WireDocument.Sent(document, "await client.Default.ReadAsync();")).Target);
    }

    [Theory]
    [InlineData("/x/{id", "/x/%7Bid")]
    [InlineData("/x/id}", "/x/id%7D")]
    [InlineData("/x/{id}}", "/x/1%7D")]
    [InlineData("/{id}/{y", "/1/%7By")]
    [InlineData("/{id}?a={", "/1?a=%7B")]
    public async Task A_brace_without_its_partner_is_said(string path, string expected)
    {
        var declared = path.Contains("{id}", StringComparison.Ordinal);
        var document = WireDocument.Of($$"""
            paths:
              '{{path}}': { get: {
                operationId: read,
                parameters: [{{(declared ? "{ name: id, in: path, required: true, schema: { type: string } }" : "")}}],
                responses: { '204': { description: ok } } } }
            """);
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith("ORG0020 5:", problem, StringComparison.Ordinal);
        Assert.EndsWith($"the path '{path}' has a brace without its partner, which is sent as it stands", problem, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(await WireDocument.Sent(document, $"await client.Default.ReadAsync({(declared ? "\"1\"" : "")});")).Target);
    }

    [Fact]
    public async Task A_fragment_is_not_sent_and_that_is_said()
    {
        var document = WireDocument.Of("""
            paths:
              '/x#one': { get: {
                operationId: read,
                parameters: [{ name: q, in: query, schema: { type: string } }],
                responses: { '204': { description: ok } } } }
            """);
        Assert.Equal(
            ["ORG0024 5:15 the fragment '#one' of the path '/x#one' is not used: a request carries no fragment"], WireDocument.Problems(document));
        Assert.Equal("/x?q=a", Assert.Single(await WireDocument.Sent(document, """await client.Default.ReadAsync(new() { Q = "a" });""")).Target);
    }

    [Fact]
    public async Task A_parameter_without_a_place_in_the_path_is_left_out_and_that_is_said()
    {
        var document = WireDocument.Of("""
            paths:
              /x: { get: { operationId: read, parameters: [{ name: id, in: path, required: true, schema: { type: string } }],
                responses: { '204': { description: ok } } } }
            """);
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith("ORG0025 5:48 the path parameter 'id' of 'read' is left out", problem, StringComparison.Ordinal);
        Assert.Equal("/x", Assert.Single(await WireDocument.Sent(document, "await client.Default.ReadAsync();")).Target);
    }

    [Theory]
    [InlineData("in: header, style: form, schema: { type: string }", "ORG0025", "the style 'form' of the parameter 'p' of 'read'")]
    [InlineData("in: query, style: dotted, schema: { type: string }", "ORG0025", "the style 'dotted' of the parameter 'p' of 'read'")]
    [InlineData("in: path, required: true, allowReserved: true, schema: { type: string }", "ORG0024",
        "'allowReserved' of the parameter 'p'", "/a/{p}")]
    [InlineData("in: query, style: deepObject, schema: { type: string }", "ORG0020", "the style 'deepObject' is one of lists and objects")]
    [InlineData("in: query, style: pipeDelimited, schema: { type: integer }", "ORG0020", "the style 'pipeDelimited' is one of lists and objects")]
    [InlineData("in: query, style: deepObject, " + List, "ORG0020", "the parameter 'p' of 'read' has each name or index in brackets")]
    public void A_style_that_its_place_does_not_know_is_said(string parameter, string id, string words, string path = "/a")
    {
        var problem = Assert.Single(WireDocument.Problems(Document("p, " + parameter, path)));
        Assert.StartsWith(id, problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<OpenRouter.Tests.Server.ReceivedRequest>> Sent(string parameter, string path, string value)
    {
        var document = Document(parameter, path);
        Assert.Empty(WireDocument.Problems(document));
        var argument = value.StartsWith("P = ", StringComparison.Ordinal) ? $"new() {{ {value} }}" : value;
        return await WireDocument.Sent(document, $"await client.Default.ReadAsync({argument});");
    }

    private static string Document(string parameter, string path) => WireDocument.Of($$"""
        paths:
          {{path}}: { get: { operationId: read, parameters: [{ name: {{parameter}} }], responses: { '204': { description: ok } } } }
        """);
}
