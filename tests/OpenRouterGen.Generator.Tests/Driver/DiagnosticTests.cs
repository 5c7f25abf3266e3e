using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator.Tests.Driver;

public class DiagnosticTests
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }

        """;

    [Fact]
    public void A_project_without_a_document_hears_nothing()
    {
        var run = GeneratorRun.Of(new TestFile("readme.yaml", "not: ours", role: null));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("", "ORG0001")]
    [InlineData("# only a comment\n", "ORG0001")]
    [InlineData("a: [1, 2", "ORG0001")]
    [InlineData("a:\n\t- tab", "ORG0001")]
    [InlineData("just a text", "ORG0002")]
    [InlineData("info: {}", "ORG0002")]
    [InlineData("swagger: '1.2'", "ORG0002")]
    [InlineData("swagger: '2.0'", "ORG0002")]
    [InlineData("openapi: 4.0.0", "ORG0002")]
    public void A_document_that_cannot_be_used_is_one_error_and_no_client(string text, string id)
    {
        var run = GeneratorRun.Of(TestFile.Spec(text));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("spec.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(run.Files);
    }

    [Fact]
    public async Task A_missing_reference_is_located_and_the_nearest_name_is_offered()
    {
        var run = new VerifiedRun([TestFile.Spec(Head + """
            paths:
              /a:
                {|#1:get|}:
                  operationId: getA
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: { $ref: {|#0:'#/components/schemas/Thnig'|} }
            components:
              schemas:
                Thing: { type: object, properties: { x: { type: string } } }
            servers: [{ url: https://api.example.com }]
            """)]);
        run.Warns("ORG0003", 0, "'#/components/schemas/Thnig' does not exist in the document; did you mean '#/components/schemas/Thing'?");
        run.Warns("ORG0025", 1, "the operation 'getA' is left out: it needs what a reference of the document does not lead to");
        await run.RunAsync();
    }

    [Fact]
    public void References_that_lead_back_are_one_located_error()
    {
        var run = GeneratorRun.Of(TestFile.Spec(Head + """
            paths:
              /a: { get: { operationId: getA, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
            components:
              schemas:
                A: { $ref: '#/components/schemas/B' }
                B: { $ref: '#/components/schemas/A' }
            servers: [{ url: https://api.example.com }]
            """));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("ORG0004", diagnostic.Id);
        Assert.InRange(diagnostic.Location.GetLineSpan().StartLinePosition.Line, 6, 7);
    }

    [Fact]
    public void Two_documents_in_a_project_are_an_error()
    {
        var run = GeneratorRun.Of(TestFile.Spec(Head), TestFile.Spec(Head, "other.yaml"));
        Assert.Equal("ORG0042", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void An_overlay_action_without_a_match_is_a_warning_at_its_target_and_hidden_for_the_bundled_one()
    {
        const string Overlay = """
            overlay: 1.0.0
            info: { title: Test, version: '1' }
            actions:
              - target: $.components.schemas.Nothing
                update: { description: x }
            """;
        var user = GeneratorRun.Of(TestFile.Spec(Head + "paths: {}"), new TestFile("my.overlay.yaml", Overlay, "Overlay"));
        Assert.StartsWith("my.overlay.yaml(4,13): warning ORG0031", Text(Assert.Single(user.Diagnostics)), StringComparison.Ordinal);
        var bundled = GeneratorRun.Of(TestFile.Spec(Head + "paths: {}"), new TestFile("my.overlay.yaml", Overlay, "Overlay", bundled: true));
        Assert.Empty(bundled.Diagnostics);
    }

    [Theory]
    [InlineData("OpenRouterGenNamespace", "1.2")]
    [InlineData("OpenRouterGenNamespace", "OpenRouter.Runtime")]
    [InlineData("OpenRouterGenClient", "My Client")]
    [InlineData("OpenRouterGenVisibility", "private")]
    [InlineData("OpenRouterGenAddOns", "all")]
    public void An_impossible_option_is_an_error_that_names_it(string option, string value)
    {
        var run = GeneratorRun.Of([TestFile.Spec(Head + "paths: {}")], new Dictionary<string, string> { [option] = value });
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("ORG0042", diagnostic.Id);
        Assert.Contains($"{option} '{value}'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [SharedFact]
    public void The_excerpt_of_a_documentation_page_becomes_the_same_capability_types_and_its_mapping_is_repaired()
    {
        var page = Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), "000_*.txt").Single();
        var run = GeneratorRun.Of(TestFile.Spec(Fenced(File.ReadAllText(page))), TestFile.BundledOverlay);

        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "ORG0020" && diagnostic.Location.GetLineSpan().StartLinePosition.Line > 0);
        var compilation = run.Compiled();
        Assert.Empty(Emission.EmittedCode.Problems(compilation));
        var bundled = GeneratorRun.Of(TestFile.BundledSpec).Compiled();
        foreach (var name in new[] { "EnumCapability", "RangeCapability", "BooleanCapability" })
        {
            Assert.Equal(Members(bundled, name), Members(compilation, name));
        }
    }

    private static IEnumerable<string> Members(Compilation compilation, string name) =>
        compilation.Assembly.GetTypeByMetadataName("OpenRouter." + name)!.GetMembers().Select(member => member.ToDisplayString()).Order(StringComparer.Ordinal);

    private static string Fenced(string page)
    {
        var start = page.IndexOf("openapi:", page.IndexOf("````yaml", StringComparison.Ordinal), StringComparison.Ordinal);
        return page[start..page.IndexOf("````", start, StringComparison.Ordinal)];
    }

    private static string Text(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = FormattableString.Invariant($"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
