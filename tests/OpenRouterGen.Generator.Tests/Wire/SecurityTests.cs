using OpenRouter.Tests.Server;

namespace OpenRouterGen.Generator.Tests.Wire;

/// <summary>Each operation sends the credentials that it asks for, where it asks for them, and nothing else.</summary>
public sealed class SecurityTests
{
    private const string ApiKey = """options.ApiKey = "sk-0123456789";""";

    [Theory]
    [InlineData("{ type: http, scheme: bearer }", "Authorization", "Bearer sk-0123456789")]
    [InlineData("{ type: http, scheme: Bearer, bearerFormat: JWT }", "Authorization", "Bearer sk-0123456789")]
    [InlineData("{ type: oauth2, flows: {} }", "Authorization", "Bearer sk-0123456789")]
    [InlineData("{ type: openIdConnect, openIdConnectUrl: https://id.invalid }", "Authorization", "Bearer sk-0123456789")]
    [InlineData("{ type: apiKey, in: header, name: X-Api-Key }", "X-Api-Key", "sk-0123456789")]
    [InlineData("{ type: apiKey, in: header, name: Authorization }", "Authorization", "sk-0123456789")]
    [InlineData("{ type: apiKey, in: cookie, name: session }", "Cookie", "session=sk-0123456789")]
    public async Task The_api_key_stands_where_the_documents_one_scheme_says(string scheme, string header, string value)
    {
        var request = Assert.Single(await WireDocument.Sent(Document("[{ key: [] }]", "key: " + scheme), "await client.Default.ReadAsync();", ApiKey));
        Assert.Equal("/a", request.Target);
        Assert.Equal([(header, value)], Carriers(request));
    }

    [Fact]
    public async Task A_key_of_the_query_stands_behind_the_other_parameters_and_is_escaped()
    {
        var request = Assert.Single(await WireDocument.Sent(
            Document("[{ key: [] }]", "key: { type: apiKey, in: query, name: api key }", "[{ name: limit, in: query, schema: { type: integer } }]"),
            "await client.Default.ReadAsync(new() { Limit = 3 });",
            """options.ApiKey = "a b&c=d";"""));
        Assert.Equal("/a?limit=3&api%20key=a%20b%26c%3Dd", request.Target);
        Assert.Empty(Carriers(request));
    }

    [Fact]
    public async Task User_and_password_are_sent_in_base64()
    {
        var document = Document("[{ login: [] }]", "login: { type: http, scheme: basic }");
        var requests = await WireDocument.Sent(document, "await client.Default.ReadAsync();", """options.Credentials["login"] = "Aladdin:open sesame";""");
        Assert.Equal([("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")], Carriers(Assert.Single(requests)));

        var (result, refused) = await WireDocument.Run(document, """
            try { await client.Default.ReadAsync(); return "sent"; }
            catch (OpenRouterConfigurationException exception) { return exception.Message; }
            """, ApiKey, Answer);
        Assert.Equal("The API key is not a user and a password with a colon between them. Nothing was sent.", result);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Schemes_of_one_requirement_are_sent_together()
    {
        var document = Document("[{ app: [], key: [], session: [] }]", """
            app: { type: apiKey, in: header, name: X-App }
                key: { type: apiKey, in: query, name: key }
                session: { type: apiKey, in: cookie, name: sid }
            """, "[{ name: theme, in: cookie, schema: { type: string } }]");
        var request = Assert.Single(await WireDocument.Sent(document, """await client.Default.ReadAsync(new() { Theme = "dark" });""",
            """options.Credentials["app"] = "a1"; options.Credentials["key"] = "k2"; options.Credentials["session"] = "s3";"""));
        Assert.Equal("/a?key=k2", request.Target);
        Assert.Equal([("X-App", "a1"), ("Cookie", "theme=dark; sid=s3")], Carriers(request));
    }

    [Theory]
    [InlineData("""options.Credentials["token"] = "t1";""", "Authorization", "Bearer t1")]
    [InlineData("""options.Credentials["key"] = "k2";""", "X-Key", "k2")]
    [InlineData("""options.Credentials["key"] = "k2"; options.Credentials["token"] = "t1";""", "Authorization", "Bearer t1")]
    public async Task Of_alternatives_the_first_is_sent_whose_values_are_all_given(string options, string header, string value)
    {
        var document = Document("[{ token: [] }, { key: [] }]", """
            token: { type: oauth2, flows: {} }
                key: { type: apiKey, in: header, name: X-Key }
            """);
        var requests = await WireDocument.Sent(document, "await client.Default.ReadAsync();", options);
        Assert.Equal([(header, value)], Carriers(Assert.Single(requests)));
    }

    [Fact]
    public async Task Without_the_values_nothing_is_sent_and_the_exception_names_the_schemes()
    {
        var document = Document("[{ token: [], app: [] }, { key: [] }]", """
            token: { type: oauth2, flows: {} }
                app: { type: apiKey, in: header, name: X-App }
                key: { type: apiKey, in: header, name: X-Key }
            """);
        var (result, requests) = await WireDocument.Run(document, """
            try { await client.Default.ReadAsync(); return "sent"; }
            catch (OpenRouterApiKeyMissingException exception) { return exception.Message; }
            """, ApiKey + """ options.Credentials["app"] = "a1";""", Answer);
        Assert.Equal(
            "The operation needs credentials for 'token' and 'app', or 'key'. Set them in OpenRouterClientOptions.Credentials, by these names.", result);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task Each_operation_has_its_own_and_may_have_none()
    {
        var document = WireDocument.Of("""
            security: [{ token: [] }]
            paths:
              /a: { get: { operationId: readA, responses: { '204': { description: ok } } } }
              /b: { get: { operationId: readB, security: [{ key: [] }], responses: { '204': { description: ok } } } }
              /c: { get: { operationId: readC, security: [], responses: { '204': { description: ok } } } }
              /d: { get: { operationId: readD, security: [{ key: [] }, {}], responses: { '204': { description: ok } } } }
            components:
              securitySchemes: { token: { type: http, scheme: bearer }, key: { type: apiKey, in: header, name: X-Key } }
            """);
        Assert.Empty(WireDocument.Problems(document));
        const string Use = """
            await client.Default.ReadAAsync(); await client.Default.ReadBAsync();
            await client.Default.ReadCAsync(); await client.Default.ReadDAsync();
            """;
        var requests = await WireDocument.Sent(document, Use, """options.Credentials["token"] = "t1"; options.Credentials["key"] = "k2";""");
        Assert.Equal(["Authorization=Bearer t1", "X-Key=k2", "", "X-Key=k2"],
            requests.Select(request => string.Join(' ', Carriers(request).Select(carrier => carrier.Name + "=" + carrier.Value))));
        Assert.Empty(Carriers(Assert.Single(await WireDocument.Sent(document, "await client.Default.ReadDAsync();"))));
    }

    [Fact]
    public async Task A_header_of_the_call_stands_for_the_scheme()
    {
        var document = Document("[{ key: [] }]", "key: { type: apiKey, in: header, name: X-Key }");
        const string Use = """await client.Default.ReadAsync(new RequestOptions { Headers = new Dictionary<string, string> { ["x-key"] = "own" } });""";
        Assert.Equal([("x-key", "own")], Carriers(Assert.Single(await WireDocument.Sent(document, Use))));
    }

    [Fact]
    public async Task No_hook_and_no_exception_shows_a_credential()
    {
        const string Secret = "key-0123456789";
        var document = Document("[{ a: [], b: [], c: [], d: [] }]", """
            a: { type: apiKey, in: header, name: X-A }
                b: { type: apiKey, in: query, name: b }
                c: { type: apiKey, in: cookie, name: c }
                d: { type: http, scheme: basic }
            """);
        var (result, requests) = await WireDocument.Run(document, """
            var notes = new Notes();
            options.Hooks.Add(notes);
            using var hooked = new TestClient(options);
            try { await hooked.Default.ReadAsync(); }
            catch (OpenRouterApiException exception) { notes.Text.Append(exception).Append(exception.Error!.Message); }
            return notes.Text.ToString();
            }
            private sealed class Notes : OpenRouterHook
            {
                public StringBuilder Text { get; } = new();
                public override ValueTask BeforeRequestAsync(OutgoingRequest request, System.Threading.CancellationToken cancellationToken)
                {
                    Text.Append(request.Uri).Append(string.Join(",", request.Headers)).Append(request);
                    return default;
                }
                public override ValueTask AfterAnswerAsync(IncomingAnswer answer, System.Threading.CancellationToken cancellationToken)
                {
                    Text.Append(string.Join(",", answer.Headers));
                    return default;
                }
            """,
            $$"""
            options.Credentials["a"] = "A{{Secret}}"; options.Credentials["b"] = "B {{Secret}}"; options.Credentials["c"] = "C{{Secret}}";
            options.Credentials["d"] = "me:D{{Secret}}";
            """,
            exchange => exchange.AnswerAsync(
                400,
                "application/json",
                $$$"""{"error":{"message":"{{{Everything(exchange.Request)}}} D{{{Secret}}}","code":400}}""",
                "X-Echo: " + exchange.Request.Target));
        Assert.Contains("B%20" + Secret, Assert.Single(requests).Target, StringComparison.Ordinal);
        Assert.Contains("/a", result, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("me:D"u8.ToArray())[..4], result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_takes_the_key_of_the_query_along_within_the_host_and_nowhere_else()
    {
        await using var other = new LoopbackServer(Answer);
        var document = Document("[{ key: [] }]", "key: { type: apiKey, in: query, name: key }");
        var (_, requests) = await WireDocument.Run(document, "await client.Default.ReadAsync();", ApiKey, exchange =>
            exchange.AnswerAsync(302, null, string.Empty, "Location: " + exchange.Request.Target switch
            {
                "/a?key=sk-0123456789" => "/b?page=2",
                "/b?page=2&key=sk-0123456789" => "/c?key=sk-0123456789",
                _ => $"{other.Address.GetLeftPart(UriPartial.Authority)}/d?back={exchange.Request.Target}&key=sk-0123456789&x=1",
            }));
        Assert.Equal(["/a?key=sk-0123456789", "/b?page=2&key=sk-0123456789", "/c?key=sk-0123456789"], requests.Select(request => request.Target));
        Assert.Equal("/d?x=1", Assert.Single(other.Requests).Target);
    }

    [Theory]
    [InlineData("key: { type: http, scheme: digest }", "the HTTP scheme 'digest' is neither 'bearer' nor 'basic'")]
    [InlineData("key: { type: mutualTLS }", "a certificate belongs to the connection")]
    [InlineData("key: { type: apiKey, in: body, name: k }", "its 'in' is none of 'header', 'query', 'cookie'")]
    [InlineData("key: { type: apiKey, in: header, name: 'X Key' }", "'X Key' is not the name of a header")]
    [InlineData("key: { type: apiKey, in: header, name: Host }", "the header 'Host' is set by the client itself")]
    [InlineData("key: { type: apiKey, in: header, name: User-Agent }", "the header 'User-Agent' is set by the client itself")]
    [InlineData("key: { type: apiKey, in: header, name: Cookie }", "the header 'Cookie' holds all cookies")]
    [InlineData("key: { type: apiKey, in: query }", "it states no 'name'")]
    [InlineData("key: { type: secret }", "'secret' is no type of a security scheme")]
    [InlineData("other: { type: http, scheme: bearer }", "no scheme of that name stands under 'components.securitySchemes'")]
    public async Task What_cannot_be_sent_is_said_at_its_place_and_no_key_is_sent_instead(string scheme, string reason)
    {
        var document = Document("[{ key: [] }]", scheme);
        var problem = Assert.Single(WireDocument.Problems(document));
        Assert.StartsWith(scheme.StartsWith("other", StringComparison.Ordinal) ? "ORG0070 4:14 " : "ORG0070 9:10 ", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Empty(Carriers(Assert.Single(await WireDocument.Sent(document, "await client.Default.ReadAsync();", ApiKey))));
    }

    [Theory]
    [InlineData("", "ORG0071 1:1 the document names no server")]
    [InlineData("servers: []\n", "ORG0071 2:1 the document names no server")]
    [InlineData("servers: [{ url: /api/v1 }]\n", "ORG0071 2:18 the server '/api/v1' is not an absolute address")]
    [InlineData("servers: [{ url: ftp://h.invalid }]\n", "ORG0071 2:18 the server 'ftp://h.invalid' is not an absolute address")]
    [InlineData("servers: [{ url: 'https://{host}/v1' }]\n", "ORG0071 2:18 the server 'https://{host}/v1' is not an absolute address")]
    [InlineData("servers: [{ url: 'https://{host}/v1', variables: { host: { default: h.invalid } } }]\n", null)]
    [InlineData("servers: [{ url: 'https://u:p@h.invalid' }]\n", "ORG0024 2:18 the user in the address of the server is not used")]
    [InlineData("servers: [{ url: 'https://h.invalid/#a' }]\n", "ORG0024 2:18 the fragment '#a' of the server is not used")]
    [InlineData("servers: [{ url: 'https://h.invalid' }, { url: 'https://i.invalid' }]\n", "ORG0024 2:41 the server 'https://i.invalid' is not used")]
    public void A_server_that_nothing_can_be_sent_to_is_said_at_its_place(string servers, string? expected)
    {
        var problems = WireDocument.Problems($$"""
            openapi: 3.0.3
            {{servers}}info: { title: T, version: '1' }
            paths: { /a: { get: { operationId: read, responses: { '204': { description: ok } } } } }
            """);
        if (expected is null) Assert.Empty(problems);
        else Assert.StartsWith(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    private static string Document(string security, string schemes, string parameters = "[]") => WireDocument.Of($$"""
        security: {{security}}
        paths:
          /a: { get: { operationId: read, parameters: {{parameters}}, responses: { '204': { description: ok } } } }
        components:
          securitySchemes:
            {{schemes}}
        """);

    private static string Everything(ReceivedRequest request) => request.Target + string.Join(' ', request.Headers.Select(header => header.Value));

    private static Task Answer(LoopbackExchange exchange) => exchange.AnswerAsync(204, null, string.Empty);

    // What carries a credential: whatever is no header of every request.
    private static IEnumerable<(string Name, string Value)> Carriers(ReceivedRequest request) => request.Headers
        .Where(header => header.Key is not ("Host" or "Accept" or "Accept-Encoding" or "User-Agent"))
        .Select(header => (header.Key, header.Value));
}
