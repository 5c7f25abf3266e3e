using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>
/// One small type of each kind against its text, for readers of a change. <c>OPENROUTERGEN_UPDATE_EXPECTED=1</c> writes the texts anew; they are then read, not
/// trusted.
/// </summary>
public sealed class ExpectedTextTests
{
    private const int MostLines = 99;

    [Fact]
    public void An_open_enum() => Compare("Size", "Size: { type: string, enum: [1K, 2K], x-openroutergen-enum-names: { 1K: R1K, 2K: R2K } }");

    [Fact]
    public void A_record() => Compare(
        "Request",
        """
        Request:
          type: object
          description: The record Request.
          required: [prompt, user_id]
          properties:
            prompt: { type: string, description: 'What to draw, `briefly`.' }
            user_id: { type: [string, 'null'] }
            'n': { type: integer, minimum: 1, maximum: 10, default: 1 }
        """);

    [Fact]
    public void A_union() => Compare(
        "Choice",
        """
        Choice: { oneOf: [{ $ref: '#/components/schemas/Automatic' }, { $ref: '#/components/schemas/Manual' }, { type: array, items: { type: string } }] }
        Automatic: { type: object, required: [type], properties: { type: { type: string, const: auto } } }
        Manual: { type: object, required: [type], properties: { type: { type: string, const: manual } } }
        """);

    [Theory]
    [InlineData("Pet")]
    [InlineData("Dog")]
    public void A_record_that_others_extend_and_one_of_these(string name) => Compare(
        name,
        """
        Pet:
          type: object
          required: [kind]
          properties: { kind: { type: string }, name: { type: string, maxLength: 9 } }
          discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
        Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } }] }
        """);

    private static void Compare(string name, string schemas)
    {
        var files =
            EmittedCode.Emit(TestDocument.Model(Document(name, schemas), new BuildOptions { Namespace = "Api", Client = "Client", ToolVersion = "1.2.3" }));
        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(files.Select(file => EmittedCode.AsOrdinary(file.Text)))));

        var actual = Only(name, files.Single(file => file.HintName == "Api.TheClient.g.cs").Text);
        Assert.InRange(actual.Count(character => character == '\n'), 1, MostLines);
        ReviewedText.Check(name + ".cs.txt", actual.TrimEnd('\n').Split('\n'), "Emission/Expected");
    }

    /// <summary>The head of a file and one of its types.</summary>
    private static string Only(string name, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        var others = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Where(type => type.Parent is BaseNamespaceDeclarationSyntax && type.Identifier.Text != name);
        return root.RemoveNodes(others, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }

    private static string Document(string name, string schemas) => $$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /it:
            get:
              operationId: getIt
              tags: [The]
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } } }
        components:
          schemas:
            {{schemas.ReplaceLineEndings("\n    ")}}
        """;
}
