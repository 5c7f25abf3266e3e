using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>What a user reads of a client's methods: parameters in their order, and the exceptions that calls meet.</summary>
public sealed class ClientDocumentationTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        security: [{ key: [] }]
        paths:
          /draw/{id}:
            post:
              operationId: draw
              tags: [Things]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: trace, in: header, schema: { type: string } }
              requestBody: { required: true, content: { application/json: { schema: { type: object,
                properties: { prompt: { type: string, maxLength: 3 }, stream: { type: boolean } } } } } }
              responses:
                '200':
                  description: ok
                  content:
                    application/json: { schema: { type: object, properties: { picture: { type: string, contentEncoding: base64 } } } }
                    text/event-stream: { schema: { type: object, properties: { picture: { type: string, contentEncoding: base64 } } } }
                '402': { description: Too little credit. }
          /plain:
            get: { operationId: plain, tags: [Things], security: [], responses: { '204': { description: ok } } }
        components: { securitySchemes: { key: { type: http, scheme: bearer } } }
        """;

    private static readonly Lazy<Compilation> s_compilation = new(() => EmittedCode.Compile(EmittedCode
        .Emit(TestDocument.Model(Document, new BuildOptions { Namespace = "Emitted", Client = "TestClient" }))
        .Select(file => EmittedCode.AsOrdinary(file.Text))));

    [Theory]
    [InlineData("DrawAsync", "PaymentRequired Timeout Connection ResponseFormat Validation ApiKeyMissing OperationCanceled")]
    [InlineData("TryDrawAsync", "Validation ApiKeyMissing OperationCanceled")]
    [InlineData("DrawStreamingAsync", "PaymentRequired Stream Timeout Connection ResponseFormat Validation ApiKeyMissing OperationCanceled")]
    [InlineData("DrawToAsync", "PaymentRequired Timeout Connection ResponseFormat Validation ApiKeyMissing OperationCanceled Download")]
    [InlineData("DrawStreamingToAsync", "PaymentRequired Stream Timeout Connection ResponseFormat Validation ApiKeyMissing OperationCanceled Download")]
    [InlineData("PlainAsync", "Timeout Connection OperationCanceled")]
    [InlineData("TryPlainAsync", "OperationCanceled")]
    public void A_method_names_the_exceptions_that_its_calls_meet(string method, string exceptions) => Assert.Equal(
        exceptions.Split(' '),
        Documentation(method).Elements("exception")
        .Select(element => element.Attribute("cref")!.Value.Split('.')[^1].Replace("OpenRouter", "", StringComparison.Ordinal)
            .Replace("Exception", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("DrawAsync")]
    [InlineData("DrawToAsync")]
    [InlineData("TryPlainAsync")]
    public void Parameters_are_documented_in_their_order(string method) =>
        Assert.Equal(Method(method).Parameters.Select(parameter => parameter.Name), Documentation(method).Elements("param")
            .Select(element => element.Attribute("name")!.Value));

    [Fact]
    public void A_parameter_without_a_description_says_where_it_is_sent()
    {
        Assert.Equal("Sent in the path, as id.", Documentation("DrawAsync").Elements("param").First().Value);
        var trace = s_compilation.Value.GetTypeByMetadataName("Emitted.DrawThingParameters")!.GetMembers("Trace").Single();
        Assert.Equal("Sent as the header trace.", XElement.Parse(trace.GetDocumentationCommentXml()!).Element("summary")!.Value);
    }

    [Fact]
    public void A_client_shows_its_methods_before_what_is_private()
    {
        var members = s_compilation.Value.GetTypeByMetadataName("Emitted.ThingsClient")!.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToList();
        var lastPublic = members.FindLastIndex(member => member.DeclaredAccessibility == Accessibility.Public);
        Assert.All(members.Take(lastPublic), member => Assert.NotEqual(Accessibility.Private, member.DeclaredAccessibility));
        Assert.Contains("meant to be shared", s_compilation.Value.GetTypeByMetadataName("Emitted.TestClient")!.GetDocumentationCommentXml(),
            StringComparison.Ordinal);
    }

    private static XElement Documentation(string method) => XElement.Parse(Method(method).GetDocumentationCommentXml()!);

    private static IMethodSymbol Method(string name) =>
        (IMethodSymbol)s_compilation.Value.GetTypeByMetadataName("Emitted.ThingsClient")!.GetMembers(name).Single();
}
