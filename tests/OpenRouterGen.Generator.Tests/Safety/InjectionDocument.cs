using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>
/// A document in which every text stands in a sink: <c>«name|usual text»</c>. It is JSON, since JSON can say every text; one sink after the other
/// gets a hostile text.
/// </summary>
internal static partial class InjectionDocument
{
    private const string Template = """
        { "openapi": "3.1.0",
          "info": { "title": "«title|Title»", "version": "«version|1»", "description": "«info description|About»" },
          "servers": [{ "url": "«server url|https://{host}/v1»", "description": "«server description|Home»",
            "variables": { "host": { "default": "«server variable|x.invalid»" } } }],
          "tags": [{ "name": "«tag|Things»", "description": "«tag description|About things»" }],
          "externalDocs": { "url": "«external address|https://x.invalid»", "description": "«external description|More»" },
          "x-something": "«extension|x»",
          "security": [{ "«security scheme|key»": [] }],
          "paths": {
            "/things/«path|x»/{«path parameter|id»}": {
              "get": {
                "tags": ["«tag|Things»"], "operationId": "«operation id|getThing»", "summary": "«summary|Gets»",
                  "description": "«operation description|Gets a thing»",
                "parameters": [
                  { "in": "path", "name": "«path parameter|id»", "required": true, "schema": { "type": "string" } },
                  { "in": "query", "name": "«query parameter|q»", "description": "«parameter description|What»", "schema": { "type": "string",
                    "default": "«parameter default|d»" } },
                  { "in": "header", "name": "«header|X-Thing»", "schema": { "type": "string" } },
                  { "in": "cookie", "name": "«cookie|c»", "schema": { "type": "string" } },
                  { "in": "query", "name": "«structured parameter|filter»", "style": "deepObject", "schema": { "type": "object",
                    "properties": { "«structured member|m»": { "type": "string" } } } },
                  { "in": "cookie", "name": "«structured cookie|jar»", "style": "cookie", "schema": { "type": "object",
                    "additionalProperties": { "type": "string" } } },
                  { "in": "query", "name": "chosen", "x-openroutergen-name": "«chosen parameter|Chosen»", "schema": { "type": "string" } }],
                "responses": {
                  "200": { "description": "«response description|Fine»",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/«schema in a reference|Thing»" } } } },
                  "404": { "description": "«error description|None»" } } },
              "put": {
                "tags": ["«tag|Things»"], "operationId": "putThing", "security": [{ "header": [], "query": [], "cookie": [] }], "parameters": [{ "in": "path",
                  "name": "«path parameter|id»", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "description": "«body description|The thing»", "required": true,
                  "content": { "«request media type|text/plain»": { "schema": { "type": "string" } } } },
                "responses": { "200": { "description": "ok", "content": { "«response media type|image/png»": { "schema": { "type": "string",
                  "format": "binary" } } } } } },
              "post": {
                "tags": ["«tag|Things»"], "operationId": "postThing", "parameters": [{ "in": "path", "name": "«path parameter|id»", "required": true,
                  "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object",
                  "properties": { "«form field|file»": { "type": "string", "format": "binary" } } },
                  "encoding": { "«form field|file»": { "contentType": "«form media type|image/png»" } } } } },
                "responses": { "200": { "description": "ok", "content": {
                  "application/json": { "schema": { "type": "object", "properties": { "done": { "type": "boolean" } } } },
                  "text/event-stream": { "schema": { "$ref": "#/components/schemas/Happening" }, "x-openroutergen-stream": { "sentinel": "«sentinel|[DONE]»",
                    "completed": ["«mapping|first»"] } } } } } } } },
          "components": {
            "securitySchemes": { "«security scheme|key»": { "type": "http", "scheme": "bearer", "description": "«scheme description|A key»" },
              "header": { "type": "apiKey", "in": "header", "name": "«key header|X-Key»" }, "query": { "type": "apiKey", "in": "query",
                "name": "«key parameter|key»" },
              "cookie": { "type": "apiKey", "in": "cookie", "name": "«key cookie|sid»" } },
            "schemas": {
              "Thing": { "type": "object", "title": "«schema title|Thing»", "description": "«schema description|A thing»",
                "required": ["«property|name»"],
                "x-openroutergen-rules": [{ "id": "«rule id|r1»", "when": { "parameter": "kind", "pattern": "«rule pattern|a+»" },
                  "then": { "parameter": "other", "values": ["«rule value|v»"] }, "message": "«rule message|No»" }],
                "properties": {
                  "«property|name»": { "type": "string", "description": "«property description|Its name»", "pattern": "«pattern|^a+$»",
                    "example": "«example|abc»" },
                  "kind": { "type": "string", "enum": ["«enum value|one»", "two"], "default": "«default|one»" },
                  "other": { "type": "string", "format": "«format|uuid»" },
                  "fixed": { "type": "string", "const": "«const|always»" },
                  "model": { "type": "string", "x-openroutergen-catalog": { "class": "«catalog class|Models»", "file": "models.json", "entries": "data" } },
                  "chosen": { "type": "string", "x-openroutergen-name": "«chosen member|Selected»" },
                  "choice": { "type": "string", "enum": ["a", "b"], "x-openroutergen-enum-names": { "a": "«chosen value|Alpha»" },
                    "x-openroutergen-type": "«chosen type|Choice»" },
                  "inner": { "type": "object", "properties": { "deep": { "$ref": "#/components/schemas/«schema|Other»" } } } } },
              "«schema|Other»": { "$anchor": "«anchor|other»", "type": "object", "properties": { "x": { "type": "integer" } } },
              "Happening": { "oneOf": [{ "$ref": "#/components/schemas/First" }, { "$ref": "#/components/schemas/Second" }],
                "discriminator": { "propertyName": "«discriminator|type»", "mapping": { "«mapping|first»": "#/components/schemas/First",
                  "second": "#/components/schemas/Second" } } },
              "First": { "type": "object", "required": ["«discriminator|type»"], "properties": { "«discriminator|type»": { "type": "string",
                "enum": ["«mapping|first»"] }, "a": { "type": "string" } } },
              "Second": { "type": "object", "required": ["«discriminator|type»"], "properties": { "«discriminator|type»": { "type": "string",
                "enum": ["second"] }, "b": { "type": "string" } } } } } }
        """;

    private const string Catalog =
        """{ "data": [{ "id": "maker/«catalog id|model»", "name": "«catalog name|Model»" }, { "id": "«catalog group|other»/b", "name": "B" }] }""";

    private static readonly string[] s_options = ["option namespace", "option client", "option visibility", "option tag", "file name"];

    /// <summary>Every place into which a text of a document, a catalog or a project can go.</summary>
    public static IReadOnlyList<string> Sinks { get; } =
        [.. Sink().Matches(Template + Catalog).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal), .. s_options];

    /// <summary>The document with one text in one sink; null for none.</summary>
    public static (SpecResult Result, EmissionResult Emitted) Emit(string? sink, string text)
    {
        var options = new BuildOptions();
        options = sink switch
        {
            "option namespace" => options with { Namespace = text },
            "option client" => options with { Client = text },
            "option visibility" => options with { Visibility = text },
            "option tag" => options with { Tags = new EquatableList<string>(["Things", text]) },
            _ => options,
        };
        var document = new SpecSource(sink == "file name" ? text : "spec.json", Filled(Template, sink, text), Bundled: false);
        var catalog = new SpecSource("models.json", Filled(Catalog, sink, text), Bundled: false);
        var result = SpecCompiler.Compile(
            new SpecSources(document, EquatableList<SpecSource>.Empty, new EquatableList<SpecSource>([catalog]), options), CancellationToken.None);
        return (result, SpecEmitter.Emit(result.Model, result.Document, BuildingLimits.Default, CancellationToken.None));
    }

    private static string Filled(string template, string? sink, string text) => Sink().Replace(
        template, match => match.Groups[1].Value == sink ? Escaped(text) : match.Groups[2].Value);

    /// <summary>A text as JSON writes it. The serializer would replace a lone surrogate; a document may hold one as an escape.</summary>
    public static string Escaped(string text) => string.Concat(text.Select(character =>
        char.IsSurrogate(character) ? FormattableString.Invariant($"\\u{(int)character:x4}") : JsonEncodedText.Encode(character.ToString()).ToString()));

    [GeneratedRegex("«([^|»]*)\\|([^»]*)»")]
    private static partial Regex Sink();
}
