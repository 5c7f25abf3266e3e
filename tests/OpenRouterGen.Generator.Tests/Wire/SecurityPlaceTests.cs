namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Credentials beside each other and beside what a call sends itself: none is lost without a word, and none is sent twice.</summary>
public sealed class SecurityPlaceTests
{
    private const string Read = "await client.Default.ReadAsync();";
    private const string Both = """options.Credentials["a"] = "a1"; options.Credentials["b"] = "b:2";""";

    [Theory]
    [InlineData("{ type: http, scheme: bearer }", "{ type: oauth2, flows: {} }", "/a Authorization=Bearer a1")]
    [InlineData("{ type: http, scheme: bearer }", "{ type: http, scheme: basic }", "/a Authorization=Bearer a1")]
    [InlineData("{ type: apiKey, in: header, name: Authorization }", "{ type: http, scheme: basic }", "/a Authorization=a1")]
    [InlineData("{ type: apiKey, in: header, name: X-Key }", "{ type: apiKey, in: header, name: x-key }", "/a X-Key=a1")]
    [InlineData("{ type: apiKey, in: query, name: k }", "{ type: apiKey, in: query, name: k }", "/a?k=a1")]
    [InlineData("{ type: apiKey, in: cookie, name: k }", "{ type: apiKey, in: cookie, name: k }", "/a Cookie=k=a1")]
    public async Task Two_schemes_of_one_place_cannot_be_sent_together_and_that_is_said(string first, string second, string expected)
    {
        var document = Document("[{ a: [], b: [] }]", first, second);
        Assert.Equal(
            ["ORG0070 4:21 the security scheme 'b' is not sent: 'a' of the same requirement stands in the same place, which holds one value"],
            WireDocument.Problems(document));
        Assert.Equal(expected, await Sent(document, Read, Both));
    }

    [Theory]
    [InlineData("{ type: apiKey, in: header, name: X-A }", "{ type: apiKey, in: header, name: X-B }", "/a X-A=a1 X-B=b:2")]
    [InlineData("{ type: apiKey, in: cookie, name: a }", "{ type: apiKey, in: cookie, name: A }", "/a Cookie=a=a1; A=b:2")]
    [InlineData("{ type: apiKey, in: query, name: k }", "{ type: apiKey, in: header, name: k }", "/a?k=a1 k=b:2")]
    public async Task Two_schemes_of_one_form_and_two_places_are_both_sent(string first, string second, string expected)
    {
        var document = Document("[{ a: [], b: [] }]", first, second);
        Assert.Empty(WireDocument.Problems(document));
        Assert.Equal(expected, await Sent(document, Read, Both));
    }

    [Theory]
    [InlineData("{ ['Cookie'] = 't=1' }", "/a Cookie=t=1; a=a1")]
    [InlineData("{ ['cookie'] = 't=1; u=2' }", "/a Cookie=t=1; u=2; a=a1")]
    [InlineData("{ ['Cookie'] = 'a=own' }", "/a Cookie=a=own")]
    [InlineData("{ ['Cookie'] = 'aa=own' }", "/a Cookie=aa=own; a=a1")]
    public async Task Cookies_of_the_call_stand_beside_the_one_of_the_scheme(string headers, string expected)
    {
        var document = Document("[{ a: [] }]", "{ type: apiKey, in: cookie, name: a }", "{ type: http, scheme: bearer }");
        var use = $"await client.Default.ReadAsync(new RequestOptions {{ Headers = new Dictionary<string, string> {headers.Replace('\'', '"')} }});";
        Assert.Equal(expected, await Sent(document, use, Both), ignoreCase: true);
    }

    [Theory]
    [InlineData("cookie", "/a Cookie=k=own")]
    [InlineData("header", "/a k=own")]
    [InlineData("query", "/a?k=own")]
    public async Task A_parameter_of_the_same_name_and_place_stands_for_the_scheme(string place, string expected)
    {
        var document = Document(
            "[{ a: [] }]", $"{{ type: apiKey, in: {place}, name: k }}", "{ type: http, scheme: bearer }",
            $"{{ name: k, in: {place}, schema: {{ type: string }} }}");
        Assert.Equal(expected, await Sent(document, """await client.Default.ReadAsync(new() { K = "own" });""", Both));
    }

    [Fact]
    public async Task A_header_that_the_platform_counts_to_a_content_is_sent_without_one()
    {
        var document = Document(
            "[{ a: [] }]", "{ type: apiKey, in: header, name: Expires }", "{ type: http, scheme: bearer }",
            "{ name: Content-Language, in: header, schema: { type: string } }");
        Assert.Equal(
            "/a Expires=a1 Content-Language=de Content-Length=0",
            await Sent(document, """await client.Default.ReadAsync(new() { ContentLanguage = "de" });""", Both));
    }

    [Theory]
    [InlineData("{ a: [] }", "ORG0005 4:11 'security' of the document should be a list of mappings")]
    [InlineData("[a]", "ORG0005 4:12 'security' of the document should be a list of mappings")]
    [InlineData("a", "ORG0005 4:11 'security' of the document should be a list of mappings")]
    public void What_is_no_requirement_is_an_error_and_no_key_is_guessed(string security, string expected)
    {
        var problems = WireDocument.Problems(Document(security, "{ type: http, scheme: bearer }", "{ type: http, scheme: basic }"));
        Assert.StartsWith(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_without_a_password_is_a_secret()
    {
        var document = Document("[{ a: [] }]", "{ type: http, scheme: basic }", "{ type: http, scheme: bearer }");
        var (result, _) = await WireDocument.Run(
            document,
            "try { await client.Default.ReadAsync(); return \"\"; } catch (OpenRouterApiException exception) { return exception.Error!.Message; }",
            """options.Credentials["a"] = "sk-0123456789:";""",
            exchange => exchange.AnswerAsync(401, "application/json", """{"error":{"message":"no user sk-0123456789 here","code":401}}"""));
        Assert.Equal("no user ************* here", result);
    }

    private static async Task<string> Sent(string document, string use, string options)
    {
        var request = Assert.Single(await WireDocument.Sent(document, use, options));
        return string.Join(' ', request.Headers.Where(header => header.Key is not ("Host" or "Accept" or "Accept-Encoding" or "User-Agent"))
            .Select(header => header.Key + "=" + header.Value).Prepend(request.Target));
    }

    private static string Document(string security, string first, string second, string parameter = "") => WireDocument.Of($$"""
        security: {{security}}
        paths:
          /a: { get: { operationId: read, parameters: [{{parameter}}], responses: { '204': { description: ok } } } }
        components:
          securitySchemes:
            a: {{first}}
            b: {{second}}
        """);
}
