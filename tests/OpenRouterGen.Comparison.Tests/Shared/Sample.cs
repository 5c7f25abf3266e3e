using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Shared;

/// <summary>Sides made of small texts.</summary>
internal static class Sample
{
    /// <summary>What tests of paths refer to.</summary>
    private const string Schemas = """
        Thing: { type: object, properties: { id: { type: string } } }
        Page: { type: object, required: [data], properties: { data: { type: array, items: { $ref: '#/components/schemas/Thing' } }, next: { type: string } } }
        Ask: { type: object, properties: { stream: { type: boolean }, flow: { type: boolean } } }
        Event: { oneOf: [{ $ref: '#/components/schemas/Delta' }, { $ref: '#/components/schemas/Done' }] }
        Delta: { type: object, required: [type], properties: { type: { const: delta }, text: { type: string } } }
        Done: { type: object, required: [type], properties: { type: { const: done }, id: { type: string } } }
        Level: { type: string, enum: [low, high] }
        LevelOrNull: { anyOf: [{ $ref: '#/components/schemas/Level' }, { type: 'null' }] }
        FormA: { type: object, required: [kind], properties: { kind: { const: a }, file: { type: string, format: binary } } }
        FormB: { type: object, required: [kind], properties: { kind: { const: b }, other: { type: string, format: binary } } }
        FormC: { type: object, required: [kind], properties: { kind: { const: c }, third: { type: string, format: binary } } }
        """;

    private const string OneEntry = """{ "data": [{ "id": "acme/one" }] }""";

    private const string CatalogSchemas = """
        Ask:
          type: object
          properties:
            model: { type: string }
            mode: { type: string }
            n: { type: integer }
            flow: { type: boolean }
            other: { type: string }
        """;

    private const string CatalogSettings = """
        {
          class: Models, file: models.json, entries: data, id: id, name: name,
          descriptors: {
            in: accepts, kind: type,
            choice: { kind: enum, values: values }, range: { kind: range, minimum: min, maximum: max }, any: { kind: boolean }
          },
          parameters: [{ name: mode }, { name: flow, flag: streams }],
          endpoints: { in: served, name: slug, names: [tag], options: options }
        }
        """;

    private const string Sent = """
        /things:
          post:
            tags: [Things]
            operationId: make
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
            responses: { '204': { description: ok } }
        """;

    private const string Received = """
        /things:
          post:
            tags: [Things]
            operationId: make
            responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } } }
        """;

    private const string Both = """
        /things:
          post:
            tags: [Things]
            operationId: make
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
            responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } } }
        """;

    private static readonly SpecSource s_overlay = new("openrouter.overlay.yaml", Repository.Read("spec/openrouter.overlay.yaml"), Bundled: true);

    public static string BundledDocument { get; } = Repository.Read("spec/openapi.yaml");

    public static string BundledCatalog { get; } = Repository.Read("spec/image-models.json");

    private static string WithCatalog => Document(Sent.Replace("Root", "Ask", StringComparison.Ordinal), CatalogSchemas);

    /// <summary>A side whose text is a part of one of these kinds.</summary>
    public static ClientSide Of(string kind, string text) => kind switch
    {
        "sent" => Read(Document(Sent, text)),
        "received" => Read(Document(Received, text)),
        "both" => Read(Document(Both, text)),
        "paths" => Read(Document(text, Schemas)),
        "document" => Read(text),
        "overlay" => Read(text, Overlay("$.components.schemas.Thing", "{ description: Mine. }")),
        "catalog" => Read(WithCatalog, Catalog(CatalogSettings), text),
        "catalog target" => Read(WithCatalog, Catalog(CatalogSettings, text), OneEntry),
        "catalog overlay" => Read(WithCatalog, Catalog(text), OneEntry),
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    /// <summary>The client of this repository's own document.</summary>
    public static ClientSide Bundled() => Published(BundledDocument);

    /// <summary>The client of a published document, with what the package brings.</summary>
    public static ClientSide Published(string document) => ClientSide.Read(WithPackage(document, BundledCatalog), CancellationToken.None);

    /// <summary>A document with this repository's overlay and with a catalog, as the package brings them.</summary>
    public static SpecSources WithPackage(string document, string catalog, BuildOptions? options = null) => new(
        Source("openapi.yaml", document),
        new EquatableList<SpecSource>([s_overlay]),
        new EquatableList<SpecSource>([new SpecSource("image-models.json", catalog, Bundled: true)]),
        options ?? new BuildOptions());

    public static ClientSide Read(string document, string? overlay = null, string? catalog = null) => ClientSide.Read(
        new SpecSources(Source("openapi.yaml", document), Sources("my.overlay.yaml", overlay), Sources("models.json", catalog), new BuildOptions()),
        CancellationToken.None);

    private static string Document(string paths, string schemas) => $"""
        openapi: 3.1.0
        info: {"{"} title: Test, version: '1' {"}"}
        servers: [{"{"} url: https://api.example.com {"}"}]
        paths:
        {Indented(paths, 2)}
        components:
          securitySchemes: {"{"} apiKey: {"{"} type: http, scheme: bearer {"}"}, other: {"{"} type: apiKey, in: header, name: X-Other {"}"} {"}"}
          parameters:
            Size: {"{"} name: size, in: query, schema: {"{"} type: integer, maximum: 10 {"}"} {"}"}
            Size2: {"{"} name: size, in: query, schema: {"{"} type: integer, maximum: 5 {"}"} {"}"}
          schemas:
        {Indented(schemas, 4)}
        """;

    private static string Overlay(string target, string update) => $"""
        overlay: 1.0.0
        info: {"{"} title: Test, version: '1' {"}"}
        actions:
          - target: {target}
            update: {update}
        """;

    private static string Catalog(string settings, string target = "$.components.schemas.Ask.properties.model") =>
        Overlay(target, "{ x-openroutergen-catalog: " + settings.ReplaceLineEndings(" ") + " }");

    private static string Indented(string text, int by) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => new string(' ', by) + line));

    private static EquatableList<SpecSource> Sources(string path, string? text) =>
        text is null ? EquatableList<SpecSource>.Empty : new EquatableList<SpecSource>([Source(path, text)]);

    private static SpecSource Source(string path, string text) => new(path, text, Bundled: false);
}
