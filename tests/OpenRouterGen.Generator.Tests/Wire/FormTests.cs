namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Forms of every shape, as bytes against literals written by hand.</summary>
public sealed class FormTests
{
    private const string Card =
        "schema: { type: object, properties: { p: { type: object, properties: { number: { type: string }, year: { type: integer } } } } }";
    private const string Bytes = "{ type: string, format: binary }";
    private const string Ids = "schema: { type: object, properties: { p: { type: array, items: { type: string } } } }";
    private const string Number = """P = new() { Number = "4 2", Year = 30 }""";
    private const string Two = """P = ["a b", "c,d"]""";

    [Theory]
    [InlineData(Card, Number, "p=%7B%22number%22%3A%224+2%22%2C%22year%22%3A30%7D")]
    [InlineData(Card + ", encoding: { p: { style: deepObject, explode: true } }", Number, "p%5Bnumber%5D=4+2&p%5Byear%5D=30")]
    [InlineData(Card + ", encoding: { p: { style: form } }", Number, "number=4+2&year=30")]
    [InlineData(Card + ", encoding: { p: { style: form, explode: false } }", Number, "p=number,4+2,year,30")]
    [InlineData(Card + ", encoding: { p: { contentType: application/json } }", Number, "p=%7B%22number%22%3A%224+2%22%2C%22year%22%3A30%7D")]
    [InlineData("schema: { type: object, properties: { p: { type: string, format: decimal } } }", "P = 1.50m", "p=1.50")]
    [InlineData(Ids, Two, "p=a+b&p=c%2Cd")]
    [InlineData(Ids + ", encoding: { p: { style: form, explode: false } }", Two, "p=a+b,c%2Cd")]
    [InlineData(Ids + ", encoding: { p: { style: spaceDelimited } }", Two, "p=a+b%20c%2Cd")]
    [InlineData(Ids + ", encoding: { p: { style: pipeDelimited } }", Two, "p=a+b%7Cc%2Cd")]
    [InlineData(Ids + ", encoding: { p: { explode: true } }", Two, "p=a+b&p=c%2Cd")]
    [InlineData("schema: { type: object, properties: { p: { type: string } } }, encoding: { p: { allowReserved: true } }", "P = \"a/b:c\"", "p=a/b:c")]
    [InlineData("schema: { type: object, properties: { p: { type: string } } }, encoding: { p: { contentType: application/json } }", "P = \"a\"", "p=%22a%22")]
    [InlineData("schema: { type: object, properties: { p: { anyOf: [{ type: string }, { type: array, items: { type: string } }] } } }, "
        + "encoding: { p: { style: form } }", """P = new(new[] { "a", "b" })""", "p=a&p=b")]
    public async Task A_field_of_a_form_without_files_has_the_form_of_its_encoding(string media, string fields, string expected)
    {
        var request = await Sent("application/x-www-form-urlencoded", media, $"new() {{ {fields} }}");
        Assert.Equal(("application/x-www-form-urlencoded", expected), (request.Header("Content-Type"), request.Text));
    }

    [Theory]
    [InlineData("schema: { type: object, additionalProperties: { type: string } }",
        """new Dictionary<string, string> { ["a b"] = "c&d", ["e"] = "f" }""", "a+b=c%26d&e=f")]
    [InlineData("schema: { type: object, additionalProperties: { type: integer } }", """new Dictionary<string, long> { ["a"] = 1 }""", "a=1")]
    [InlineData("schema: { type: object, additionalProperties: { type: array, items: { type: string } } }",
        """new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["x", "y"] }""", "a=x&a=y")]
    [InlineData("schema: { type: object, additionalProperties: true }",
        """new Dictionary<string, JsonElement> { ["a"] = JsonSerializer.SerializeToElement("x"), ["b"] = JsonSerializer.SerializeToElement(2) }""", "a=x&b=2")]
    [InlineData("schema: { type: object }", """new Dictionary<string, JsonElement> { ["a"] = JsonSerializer.SerializeToElement(true) }""", "a=true")]
    public async Task A_form_without_names_is_a_dictionary(string media, string fields, string expected) =>
        Assert.Equal(expected, (await Sent("application/x-www-form-urlencoded", media, fields)).Text);

    [Theory]
    [InlineData("schema: { type: object, properties: {} }")]
    [InlineData("schema: {}")]
    [InlineData("")]
    [InlineData("schema: { type: object, additionalProperties: false }")]
    public async Task A_form_that_declares_nothing_is_no_parameter_and_no_warning(string media)
    {
        var request = await Sent("application/x-www-form-urlencoded", media, "");
        Assert.Equal(("", null), (request.Text, request.Header("Content-Type")));
    }

    [Theory]
    [InlineData("new SendFormFile { File = FilePart.FromBytes(\"x\"u8.ToArray(), \"a.txt\"), Note = \"n\" }", "note n file x")]
    [InlineData("new SendFormUrl { Url = \"u\" }", "url u")]
    [InlineData("new SendFormByIds { Ids = [1, 2], Note = \"n\" }", "note n ids 1 ids 2")]
    [InlineData("new SendFormLater { At = \"t\" }", "at t")]
    public async Task A_form_that_is_a_union_is_one_of_its_cases_with_the_common_fields(string form, string expected)
    {
        const string Media = """
            schema: { type: object, properties: { note: { type: string } }, oneOf: [
              { type: object, required: [file], properties: { file: { type: string, format: binary } } },
              { type: object, required: [url], properties: { url: { type: string, minLength: 1 } } },
              { type: object, title: by ids, properties: { ids: { type: array, items: { type: integer } } } },
              { $ref: '#/components/schemas/later' } ] }
            """;
        var request = await Sent("multipart/form-data", Media, form);
        Assert.Equal(expected, Fields(request.Text));
    }

    [Fact]
    public async Task A_union_within_an_allof_and_one_within_a_union_have_the_common_fields_too()
    {
        const string Media = """
            schema: { allOf: [ { type: object, required: [a], properties: { a: { type: string } } }, { oneOf: [
              { type: object, required: [x], properties: { x: { type: string } } },
              { anyOf: [
                { type: object, required: [y], properties: { y: { type: string } } },
                { type: object, required: [z], properties: { z: { type: string } } } ] } ] } ] }
            """;
        Assert.Equal("a 1 x 2", Fields((await Sent("multipart/form-data", Media, """new SendFormX { A = "1", X = "2" }""")).Text));
        Assert.Equal("a 1 z 3", Fields((await Sent("multipart/form-data", Media, """new SendFormZ { A = "1", Z = "3" }""")).Text));
    }

    [Fact]
    public async Task The_case_of_a_form_is_checked_before_it_is_sent()
    {
        var document = Document("multipart/form-data", """
            schema: { oneOf: [
              { type: object, required: [x], properties: { x: { type: string, maxLength: 1 } } },
              { type: object, required: [y], properties: { y: { type: string } } } ] }
            """);
        var (result, requests) = await WireDocument.Run(document, """
            try { await client.Default.SendAsync(new SendFormX { X = "long" }); return "sent"; }
            catch (OpenRouterValidationException exception) { return exception.Problems[0].Parameter; }
            """, "", exchange => exchange.AnswerAsync(204, null, string.Empty));
        Assert.Equal("x", result);
        Assert.Empty(requests);
    }

    [Theory]
    [InlineData("p: { type: string }", "contentType: text/html", "P = \"<b>\"", "Content-Type: text/html\r\n\r\n<b>\r\n")]
    [InlineData("p: { type: string }", "contentType: application/json", "P = \"a\"", "Content-Type: application/json\r\n\r\n\"a\"\r\n")]
    [InlineData("p: { type: integer }", "contentType: application/json", "P = 5", "Content-Type: application/json\r\n\r\n5\r\n")]
    [InlineData("p: { type: object, properties: { a: { type: integer } } }", "contentType: application/vnd.acme+json", "P = new() { A = 1 }",
        "Content-Type: application/vnd.acme+json\r\n\r\n{\"a\":1}\r\n")]
    [InlineData("p: { type: string, format: binary }", "contentType: image/png",
        "P = FilePart.FromBytes(\"x\"u8.ToArray(), \"a\")", "Content-Type: image/png\r\n")]
    [InlineData("p: { type: array, items: { type: string } }", "contentType: text/csv", "P = [\"a\"]", "Content-Type: text/csv\r\n\r\na\r\n")]
    [InlineData("p: { type: array, items: { type: string } }", "contentType: application/json", "P = [\"a\"]",
        "Content-Type: application/json\r\n\r\n\"a\"\r\n")]
    [InlineData("p: { type: array, items: { type: integer } }", "contentType: application/json", "P = [1]", "Content-Type: application/json\r\n\r\n1\r\n")]
    [InlineData("p: { type: string }", "contentType: text/csv; charset=utf-8", "P = \"a\"",
        "Content-Type: text/csv; charset=utf-8\r\n\r\na\r\n")]
    [InlineData("p: { type: string }", "contentType: Text/CSV", "P = \"a\"", "Content-Type: Text/CSV\r\n\r\na\r\n")]
    [InlineData("p: { type: object, properties: { a: { type: integer } } }", "contentType: application/json; charset=UTF-8", "P = new() { A = 1 }",
        "Content-Type: application/json; charset=UTF-8\r\n\r\n{\"a\":1}\r\n")]
    [InlineData("p: { type: array, items: { type: string } }", "style: spaceDelimited", "P = [\"a\", \"b\"]", "\"p\"\r\n\r\na b\r\n")]
    [InlineData("p: { type: array, items: { type: string } }", "style: pipeDelimited", "P = [\"a\", \"b\"]", "\"p\"\r\n\r\na|b\r\n")]
    public async Task A_part_has_the_media_type_of_its_encoding(string property, string encoding, string fields, string expected)
    {
        var media = $"schema: {{ type: object, properties: {{ {property} }} }}, encoding: {{ p: {{ {encoding} }} }}";
        Assert.Contains(expected, (await Sent("multipart/form-data", media, $"new() {{ {fields} }}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "JsonSerializer.SerializeToElement(new { a = 1 })", "\"p\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n")]
    [InlineData("{}", "JsonSerializer.SerializeToElement(\"a\")", "\"p\"\r\n\r\na\r\n")]
    [InlineData("{}", "JsonSerializer.SerializeToElement(2)", "\"p\"\r\n\r\n2\r\n")]
    [InlineData("{ anyOf: [{ type: string }, { type: object, properties: { a: { type: integer } } }] }", "\"[x\"", "\"p\"\r\n\r\n[x\r\n")]
    [InlineData("{ type: array, items: {} }", "[JsonSerializer.SerializeToElement(new[] { 1 })]", "\"p\"\r\nContent-Type: application/json\r\n\r\n[1]\r\n")]
    public async Task A_part_whose_value_shows_what_it_is_says_so_where_it_is_json(string schema, string value, string expected)
    {
        var text = (await Sent("multipart/form-data", $"schema: {{ type: object, properties: {{ p: {schema} }} }}", $"new() {{ P = {value} }}")).Text;
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_a_form_without_files_is_left_out_as_was_said()
    {
        var document = Document(
            "application/x-www-form-urlencoded", "schema: { type: object, properties: { f: { type: string, format: binary }, g: { type: string } } }");
        Assert.StartsWith("ORG0025", Assert.Single(WireDocument.Problems(document)), StringComparison.Ordinal);
        var use = """await client.Default.SendAsync(new() { F = FilePart.FromBytes("x"u8.ToArray(), "a"), G = "1" });""";
        Assert.Equal("g=1", Assert.Single(await WireDocument.Sent(document, use)).Text);
    }

    [Theory]
    [InlineData("schema: { type: object, properties: { p: { type: string } } }, encoding: { q: { contentType: text/csv } }", "ORG0024", "the encoding of 'q'")]
    [InlineData("schema: { type: object, properties: { p: { type: string } } }, encoding: { p: { contentType: csv } }", "ORG0024", "'csv' is no media type")]
    [InlineData("schema: { type: object, properties: { p: { type: string, format: binary } } }, encoding: { p: { contentType: 'image/png, image/jpeg' } }",
        "ORG0024", "it leaves several open; a file is sent with its own")]
    [InlineData("schema: { type: object, properties: { p: { type: string, format: binary } } }, encoding: { p: { contentType: 'image/*' } }",
        "ORG0024", "it leaves several open; a file is sent with its own")]
    [InlineData("schema: { type: object, properties: { p: { type: string } } }, itemEncoding: { contentType: text/csv }", "ORG0024",
        "'itemEncoding' of the form of 'send'")]
    [InlineData("schema: { type: object, properties: { p: { type: string } }, additionalProperties: true }", "ORG0024", "beside its named fields")]
    [InlineData(Card + ", encoding: { p: { contentType: application/xml } }", "ORG0072", "nothing here writes an object as 'application/xml'")]
    [InlineData(Card + ", encoding: { p: { headers: { X-A: { schema: { type: string } } } } }", "ORG0024", "the headers of the field 'p'")]
    [InlineData(Card + ", encoding: { p: { style: matrix } }", "ORG0025", "the style 'matrix' of the field 'p'")]
    [InlineData("schema: { type: object, properties: { p: { type: string } }, additionalProperties: { type: string } }", "ORG0025", "beside its named fields")]
    [InlineData("schema: { oneOf: [{ type: string }, { type: object, properties: { a: { type: string } } }] }", "ORG0025", "a case of the form")]
    public void What_a_form_cannot_say_is_reported(string media, string id, string words)
    {
        var problem = Assert.Single(WireDocument.Problems(Document("multipart/form-data", media)));
        Assert.StartsWith(id, problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anyOf: [" + Bytes + ", { type: array, maxItems: 2, items: " + Bytes + " }]")]
    [InlineData("oneOf: [{ type: array, maxItems: 2, items: " + Bytes + " }, " + Bytes + ", { type: 'null' }]")]
    [InlineData("description: d, anyOf: [{ $ref: '#/components/schemas/bytes' }, { type: array, maxItems: 2, items: { $ref: '#/components/schemas/bytes' } }]")]
    [InlineData("anyOf: [{ type: array, maxItems: 2, items: " + Bytes + " }, { type: array, items: " + Bytes + " }]")]
    [InlineData("type: array, maxItems: 2, items: { oneOf: [" + Bytes + ", { type: string, contentMediaType: image/png }] }")]
    [InlineData("allOf: [{ anyOf: [" + Bytes + ", { type: array, maxItems: 2, items: " + Bytes + " }] }]")]
    public async Task A_file_or_several_are_a_list_of_files(string schema)
    {
        var media = $"schema: {{ type: object, properties: {{ p: {{ {schema} }} }} }}";
        var sent = await Sent("multipart/form-data", media, "new() { P = [FilePart.FromBytes(new byte[] { 65 }, \"a.txt\")] }");
        Assert.Contains("name=\"p\"; filename=\"a.txt\"\r\n\r\nA\r\n", sent.Text, StringComparison.Ordinal);

        var three = "P = [.. Enumerable.Repeat(FilePart.FromBytes(new byte[] { 65 }, \"a\"), 3)]";
        var use = $"return string.Join(' ', new SendForm {{ {three} }}.Validate().Select(problem => problem.Parameter));";
        Assert.Equal("p", (await WireDocument.Run(Document("multipart/form-data", media), use, "", _ => Task.CompletedTask)).Result);
    }

    [Theory]
    [InlineData("anyOf: [" + Bytes + ", { type: string, format: uri }]")]
    [InlineData("oneOf: [{ type: string }, " + Bytes + "]")]
    [InlineData("anyOf: [" + Bytes + ", { type: object, properties: { id: { type: string } } }]")]
    [InlineData("anyOf: [{ type: array, items: " + Bytes + " }, { type: string }]")]
    [InlineData("anyOf: [" + Bytes + ", { type: integer }, { type: 'null' }]")]
    [InlineData("type: array, items: { anyOf: [" + Bytes + ", { type: string }] }")]
    public void A_file_or_something_else_is_said(string schema)
    {
        var problems = WireDocument.Warnings(Document("multipart/form-data", $"schema: {{ type: object, properties: {{ p: {{ {schema} }} }} }}"));
        Assert.Contains(problems, problem => problem.StartsWith("ORG0025 ", StringComparison.Ordinal)
            && problem.Contains("the file at '", StringComparison.Ordinal)
            && problem.EndsWith("is left out: it may be something else as well, and is sent as that", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: object, properties: { f: " + Bytes + " }")]
    [InlineData("type: object, additionalProperties: " + Bytes)]
    [InlineData("type: object, properties: { a: { type: string }, f: { $ref: '#/components/schemas/bytes' } }")]
    [InlineData("allOf: [{ type: object, properties: { f: { type: string, contentMediaType: image/png } } }]")]
    public void A_file_within_an_object_is_said(string schema)
    {
        var document = Document("multipart/form-data", $"schema: {{ type: object, properties: {{ p: {{ {schema} }} }} }}");
        Assert.Contains(WireDocument.Warnings(document), problem => problem.StartsWith("ORG0025 ", StringComparison.Ordinal)
            && problem.EndsWith("is left out: an object in a form is sent as JSON, in which it is a text", StringComparison.Ordinal));
    }

    private static async Task<OpenRouter.Tests.Server.ReceivedRequest> Sent(string mediaType, string media, string form)
    {
        var document = Document(mediaType, media);
        Assert.Empty(WireDocument.Problems(document));
        return Assert.Single(await WireDocument.Sent(document, $"await client.Default.SendAsync({form});"));
    }

    // The name and the text of each part.
    private static string Fields(string body) => string.Join(' ', body.Split("; name=\"").Skip(1)
        .Select(part => part.Split('"')[0] + " " + part.Split("\r\n\r\n")[1].Split("\r\n")[0]));

    private static string Document(string mediaType, string media) => WireDocument.Of($$"""
        paths:
          /a: { post: {
            operationId: send,
            requestBody: { content: { {{mediaType}}: { {{media.ReplaceLineEndings("\n    ")}} } } },
            responses: { '204': { description: ok } } } }
        components:
          schemas: { later: { type: object, required: [at], properties: { at: { type: string } } }, bytes: { type: string, format: binary } }
        """);
}
