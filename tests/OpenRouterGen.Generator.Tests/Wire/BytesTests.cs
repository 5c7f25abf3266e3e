using OpenRouterGen.Generator.Tests.Emission;
using OpenRouterGen.Generator.Tests.Schemas;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Bytes in base64: what is sent of them, what is refused, and what an answer without any is. Empty counts as not set.</summary>
public sealed class BytesTests
{
    private const string Bytes = "{ type: string, contentEncoding: base64 }";
    private const string OrNull = "{ type: [string, 'null'], contentEncoding: base64 }";
    private const string Required = "{ type: object, required: [b], properties: { b: " + Bytes + " } }";
    private const string Optional = "{ type: object, properties: { b: " + Bytes + " } }";
    private const string RequiredOrNull = "{ type: object, required: [b], properties: { b: " + OrNull + " } }";
    private const string OptionalOrNull = "{ type: object, properties: { b: " + OrNull + " } }";
    private const string List = "{ type: object, properties: { b: { type: array, items: " + Bytes + " } } }";
    private const string NullableList = "{ type: object, properties: { b: { type: array, items: " + OrNull + " } } }";
    private const string Map = "{ type: object, properties: { b: { type: object, additionalProperties: " + Bytes + " } } }";
    private const string Others = "{ type: object, additionalProperties: " + Bytes + " }";
    private const string Union = "{ type: object, properties: { b: { oneOf: [" + Bytes + ", { type: integer }] } } }";
    private const string WriteOnly = "{ type: object, required: [b], properties: { b: { type: string, contentEncoding: base64, writeOnly: true } } }";

    [Theory]
    [InlineData(Required, "new() { B = new byte[] { 1, 2, 3 } }", """{"b":"AQID"}""")]
    [InlineData("{ type: object, properties: { b: { type: string, format: byte } } }", "new() { B = new byte[] { 251, 255 } }", """{"b":"+/8="}""")]
    [InlineData(Required, "new() { B = new byte[] { 9, 1, 2, 3, 9 }.AsMemory(1, 3) }", """{"b":"AQID"}""")]
    [InlineData(Optional, "new() { B = null }", "{}")]
    [InlineData(Optional, "new() { B = default(ReadOnlyMemory<byte>) }", "{}")]
    [InlineData(Optional, "new() { B = (byte[]?)null }", "{}")]
    [InlineData(Optional, "new() { B = Array.Empty<byte>() }", "{}")]
    [InlineData(RequiredOrNull, "new() { B = null }", """{"b":null}""")]
    [InlineData(RequiredOrNull, "new() { B = (byte[]?)null }", """{"b":null}""")]
    [InlineData(RequiredOrNull, "new() { B = new byte[] { 1 } }", """{"b":"AQ=="}""")]
    [InlineData(OptionalOrNull, "new() { B = (byte[]?)null }", "{}")]
    [InlineData(OptionalOrNull, "new() { B = (byte[]?)null, ExplicitNulls = [\"B\"] }", """{"b":null}""")]
    [InlineData(List, "new() { B = [new byte[] { 1 }, new byte[] { 2 }] }", """{"b":["AQ==","Ag=="]}""")]
    [InlineData(NullableList, "new() { B = [null, (byte[]?)null, new byte[] { 1 }] }", """{"b":[null,null,"AQ=="]}""")]
    [InlineData(Map, "new() { B = new Dictionary<string, ReadOnlyMemory<byte>> { [\"k\"] = new byte[] { 1 } } }", """{"b":{"k":"AQ=="}}""")]
    [InlineData(Union, "new() { B = new byte[] { 1 } }", """{"b":"AQ=="}""")]
    [InlineData(Union, "new() { B = new byte[] { 9, 1 }.AsMemory(1) is var slice ? (ReadOnlyMemory<byte>)slice : default }", """{"b":"AQ=="}""")]
    [InlineData(WriteOnly, "new() { B = new byte[] { 1 } }", """{"b":"AQ=="}""")]
    [InlineData(Bytes, "new byte[] { 1, 2, 3 }", "\"AQID\"")]
    public async Task Bytes_are_sent_in_base64_and_no_bytes_are_not_set(string schema, string body, string expected)
    {
        var requests = await WireDocument.Sent(WireDocument.Post(schema, Optional), $"await client.Default.TrySendAsync({body});");
        Assert.Equal(expected, Assert.Single(requests).Text);
    }

    [Theory]
    [InlineData(Required, "new() { B = default }", "b")]
    [InlineData(Required, "new() { B = (byte[]?)null }", "b")]
    [InlineData(Required, "new() { B = new byte[] { 1 }.AsMemory(1) }", "b")]
    [InlineData(List, "new() { B = [new byte[] { 1 }, default] }", "b[1]")]
    [InlineData(Map, "new() { B = new Dictionary<string, ReadOnlyMemory<byte>> { [\"k\"] = default } }", "b.k")]
    [InlineData(Others, "new Dictionary<string, ReadOnlyMemory<byte>> { [\"k\"] = default }", "k")]
    [InlineData(Union, "new() { B = Array.Empty<byte>() }", "b")]
    [InlineData(WriteOnly, "new() { B = default(ReadOnlyMemory<byte>) }", "b")]
    [InlineData(Bytes, "(byte[]?)null", "")]
    public async Task No_bytes_where_there_must_be_some_are_refused_before_anything_is_sent(string schema, string body, string expected)
    {
        var (result, requests) = await WireDocument.Run(WireDocument.Post(schema, Optional), Refused(body), string.Empty, WireDocument.Answer("{}"));
        Assert.Equal((expected, 0), (result, requests.Count));
    }

    [Theory]
    [InlineData("in: query, name: q", "new() { Q = new byte[] { 1 } }", "/a?q=AQ%3D%3D")]
    [InlineData("in: query, name: q", "new() { Q = (byte[]?)null }", "/a")]
    [InlineData("in: query, name: q", "new() { Q = null }", "/a")]
    public async Task An_optional_parameter_without_bytes_is_not_sent(string parameter, string argument, string expected)
    {
        foreach (var content in new[] { "schema: " + Bytes, "content: { application/json: { schema: " + Bytes + " } }" })
        {
            var requests = await WireDocument.Sent(Get(parameter + ", " + content, "/a"), $"await client.Default.ReadAsync({argument});");
            Assert.Equal(expected, Assert.Single(requests).Target.Replace("%22", string.Empty, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_path_without_bytes_is_refused()
    {
        const string Use = """
            try { await client.Default.ReadAsync(default); return "sent"; }
            catch (ArgumentException exception) { return exception.ParamName!; }
            """;
        var document = Get("in: path, name: id, required: true, schema: " + Bytes, "/a/{id}");
        var (result, requests) = await WireDocument.Run(document, Use, string.Empty, WireDocument.Answer("{}"));
        Assert.Equal(("id", 0), (result, requests.Count));
    }

    [Theory]
    [InlineData(Optional, "", "new() { B = new byte[] { 1 } }", "b=AQ%3D%3D")]
    [InlineData(Optional, "", "new() { B = (byte[]?)null }", "")]
    [InlineData(Optional, ", encoding: { b: { contentType: application/json } }", "new() { B = (byte[]?)null }", "")]
    [InlineData(Required, "", "new() { B = (byte[]?)null }", "refused: b")]
    [InlineData(Required, ", encoding: { b: { contentType: application/json } }", "new() { B = default }", "refused: b")]
    [InlineData(List, "", "new() { B = [default] }", "refused: b")]
    [InlineData(Others, "", "new Dictionary<string, ReadOnlyMemory<byte>> { [\"k\"] = default }", "refused: k")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "", "new Dictionary<string, string> { [\"k\"] = null! }", "refused: k")]
    public async Task A_field_of_a_form_is_base64_and_not_set_without_bytes(string schema, string encoding, string body, string expected)
    {
        var document = WireDocument.Of($$"""
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: {{schema}}{{encoding}} } } }
                  responses: { '204': { description: ok } }
            """);
        var (result, requests) = await WireDocument.Run(document, Refused(body), string.Empty, exchange => exchange.AnswerAsync(204, null, string.Empty));
        Assert.Equal(expected, requests.Count == 0 ? "refused: " + result : requests[0].Text);
    }

    [Fact]
    public async Task An_optional_body_without_bytes_is_not_sent()
    {
        var document = WireDocument.Of($$"""
            paths:
              /a:
                post:
                  operationId: send
                  requestBody: { content: { application/json: { schema: {{Bytes}} } } }
                  responses: { '204': { description: ok } }
            """);
        var requests = await WireDocument.Sent(
            document, "await client.Default.SendAsync(); await client.Default.SendAsync((byte[]?)null); await client.Default.SendAsync(new byte[] { 1 });");
        Assert.Equal(["", "", "\"AQ==\""], requests.Select(request => request.Text));
    }

    [Theory]
    [InlineData(Required, """{"b":"AQID"}""", "3")]
    [InlineData(Required, """{"b":""}""", "0")]
    [InlineData(Optional, """{"b":"AQID"}""", "3")]
    [InlineData(Optional, """{"b":""}""", "null")]
    [InlineData(Optional, """{"b":" "}""", "null")]
    [InlineData(Optional, """{"b":null}""", "null")]
    [InlineData(Optional, """{"b":"***"}""", "null")]
    [InlineData(RequiredOrNull, """{"b":""}""", "0")]
    [InlineData(RequiredOrNull, """{"b":null}""", "null")]
    [InlineData(OptionalOrNull, """{"b":""}""", "null")]
    public async Task An_answer_without_bytes_is_null_where_it_may_be_and_comes_back_as_it_was(string schema, string json, string expected)
    {
        const string Use = """
            var answer = await client.Default.SendAsync(new());
            return ((ReadOnlyMemory<byte>?)answer.B is { } bytes ? bytes.Length.ToString() : "null") + " " + JsonSerializer.Serialize(answer);
            """;
        var (result, _) = await WireDocument.Run(WireDocument.Post(Optional, schema), Use, string.Empty, WireDocument.Answer(json));
        Assert.Equal(expected + " " + (json.Contains("null", StringComparison.Ordinal) && schema != RequiredOrNull ? "{}" : json), result);
    }

    [Theory]
    [InlineData("{ type: array, items: " + Bytes + " }", """["AQ==",""]""")]
    [InlineData("{ type: object, additionalProperties: " + Bytes + " }", """{"a":"AQ==","b":""}""")]
    [InlineData("{ oneOf: [" + Bytes + ", { type: integer }] }", "\"\"")]
    public async Task No_bytes_in_an_answer_come_back_as_they_were_wherever_they_stand(string schema, string json)
    {
        var document = WireDocument.Post(Optional, $"{{ type: object, properties: {{ x: {schema} }} }}");
        var answer = $$"""{"x":{{json}}}""";
        var (result, _) = await WireDocument.Run(
            document, "return JsonSerializer.Serialize(await client.Default.SendAsync(new()));", string.Empty, WireDocument.Answer(answer));
        Assert.Equal(answer, result);
    }

    [Fact]
    public void A_member_is_memory_and_says_how_it_compares()
    {
        var schemas = SchemaAssembly.Of("Root: { type: object, required: [a], properties: { a: " + Bytes + ", b: " + Bytes + " } }");
        Assert.Equal("System.ReadOnlyMemory`1[System.Byte]", schemas.Member("A"));
        Assert.Equal("System.Nullable`1[System.ReadOnlyMemory`1[System.Byte]]", schemas.Member("B"));
        const string Remark = "<remarks>Equality compares where the bytes are, not what they are; empty counts as not set.</remarks>";
        Assert.Equal(2, EmittedCode.Emit(schemas.Model).Sum(file => file.Text.Split(Remark).Length - 1));
    }

    [Theory]
    [InlineData("new Root { A = bytes } == new Root { A = bytes }", "True")]
    [InlineData("new Root { A = bytes } == new Root { A = bytes.ToArray() }", "False")]
    [InlineData("new RootX(bytes).Equals(new RootX(bytes))", "True")]
    [InlineData("new RootX(bytes).TryGetValue(out ReadOnlyMemory<byte> found) && found.Length == 2", "True")]
    [InlineData("Thrown(() => (RootX)(byte[])null!)", "ArgumentNullException")]
    public void Equality_is_by_place_and_a_union_takes_an_array(string use, string expected)
    {
        const string Schema = "Root: { type: object, required: [a], properties: { a: " + Bytes + ", x: { oneOf: [" + Bytes + ", { type: integer }] } } }";
        Assert.Equal(expected, SchemaAssembly.Of(Schema, $"((Func<byte[], string>)(bytes => ({use}).ToString()))(new byte[] {{ 1, 2 }})").Use());
    }

    [Theory]
    [InlineData("minLength: 1")]
    [InlineData("maxLength: 8")]
    [InlineData("pattern: '^A'")]
    public void A_limit_of_the_text_is_not_checked_and_said(string limit)
    {
        var document = WireDocument.Post("{ type: object, properties: { b: { type: string, contentEncoding: base64, " + limit + " } } }", Optional);
        Assert.Equal(["ORG0024"], WireDocument.Problems(document).Select(problem => problem.Split(' ')[0]));
    }

    private static string Get(string parameter, string path) => WireDocument.Of(
        $"paths: {{ '{path}': {{ get: {{ operationId: read, parameters: [{{ {parameter} }}], responses: {{ '204': {{ description: ok }} }} }} }} }}");

    private static string Refused(string body) => $$"""
        try { await client.Default.SendAsync({{body}}); return "sent"; }
        catch (OpenRouterValidationException exception) { return string.Join(' ', exception.Problems.Select(problem => problem.Parameter)); }
        """;
}
