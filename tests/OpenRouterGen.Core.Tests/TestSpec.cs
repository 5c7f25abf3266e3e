using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests;

/// <summary>Compiles small documents: a test writes the schemas and gets the model.</summary>
internal sealed record TestSpec(string Schemas)
{
    public string Overlay { get; init; } = "";

    public string Catalog { get; init; } = "";

    public string Server { get; init; } = "https://api.example.com";

    public BuildOptions Options { get; init; } = new();

    /// <summary>Paths of the document; by default one operation that answers with the schema <c>Root</c>.</summary>
    public string Paths { get; init; } = """
          /root:
            get:
              tags: [Things]
              operationId: getRoot
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Root' }
        """;

    public string Text => $"""
        openapi: 3.1.0
        info: {"{"} title: Test, version: '1' {"}"}
        paths:
        {Paths}
        components:
          schemas:
        {Indent(Schemas, 4)}
          securitySchemes: {"{"} apiKey: {"{"} type: http, scheme: bearer {"}"} {"}"}
        servers: [{"{"} url: '{Server}' {"}"}]
        """;

    public SpecResult Compile() => CompileAs("3.1.0");

    /// <summary>The same in another version of OpenAPI.</summary>
    public SpecResult CompileAs(string version) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.yaml", Text.Replace("openapi: 3.1.0", "openapi: " + version, StringComparison.Ordinal), Bundled: false),
            Overlay.Length == 0
            ? EquatableList<SpecSource>.Empty
            : new EquatableList<SpecSource>([new SpecSource("spec.overlay.yaml", Overlay, Bundled: false)]),
            Catalog.Length == 0 ? EquatableList<SpecSource>.Empty : new EquatableList<SpecSource>([new SpecSource("catalog.json", Catalog, Bundled: false)]),
            Options),
        CancellationToken.None);

    /// <summary>The model of a document in which nothing is wrong.</summary>
    public ApiModel Model()
    {
        var result = Compile();
        Assert.Empty(result.Problems.Select(problem => $"{problem.Descriptor.Id} {problem.Spot.Line}:{problem.Spot.Column} {problem.Message}"));
        return result.Model!;
    }

    public T Type<T>(string name)
        where T : TypeModel => Assert.IsType<T>(Assert.Single(Model().Types, type => type.Name.Text == name));

    public RecordModel Record(string name) => Type<RecordModel>(name);

    /// <summary>The one problem of a document.</summary>
    public Problem Problem() => Assert.Single(Compile().Problems);

    private static string Indent(string text, int by) => string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line));
}
