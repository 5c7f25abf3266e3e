using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Building;

public sealed class ModelPlacesTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers:
          - url: https://api.example.com
        security: [{ key: [] }]
        paths:
          /a~b/{id}:
            get:
              tags: [Things]
              operationId: getThing
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - $ref: '#/components/parameters/Page'
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
            post:
              tags: [Things]
              operationId: putThing
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              requestBody:
                content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Common' } } } } }
        components:
          securitySchemes: { key: { type: http, scheme: bearer } }
          parameters:
            Page: { name: page, in: query, schema: { type: integer } }
          schemas:
            Thing:
              allOf:
                - $ref: '#/components/schemas/Common'
                - type: object
                  properties:
                    kind: { type: string, enum: [a/b, c] }
                    'odd~name': { type: string }
                    either:
                      oneOf:
                        - type: string
                        - type: integer
            Common:
              type: object
              properties:
                id: { type: string }
        """;

    [Theory]
    [InlineData("Type", "Thing", "", "#/components/schemas/Thing", 31)]
    [InlineData("Type", "ThingKind", "", "#/components/schemas/Thing/allOf/1/properties/kind", 35)]
    [InlineData("Member", "Thing", "odd~name", "#/components/schemas/Thing/allOf/1/properties/odd~0name", 36)]
    [InlineData("Member", "Thing", "id", "#/components/schemas/Common/properties/id", 44)]
    [InlineData("Value", "ThingKind", "a/b", "#/components/schemas/Thing/allOf/1/properties/kind/enum/0", 35)]
    [InlineData("Case", "ThingEither", "1", "#/components/schemas/Thing/allOf/1/properties/either/oneOf/1", 40)]
    [InlineData("Operation", "getThing", "", "#/paths/~1a~0b~1{id}/get", 8)]
    [InlineData("Parameter", "getThing", "Path id", "#/paths/~1a~0b~1{id}/get/parameters/0", 12)]
    [InlineData("Parameter", "getThing", "Query page", "#/components/parameters/Page", 28)]
    [InlineData("Response", "getThing", "", "#/paths/~1a~0b~1{id}/get/responses/200", 16)]
    [InlineData("Body", "putThing", "", "#/paths/~1a~0b~1{id}/post/requestBody", 23)]
    [InlineData("Server", "", "", "#/servers/0", 4)]
    [InlineData("Scheme", "key", "", "#/components/securitySchemes/key", 26)]
    public void A_part_stands_where_the_document_says_it(string kind, string owner, string name, string pointer, int line)
    {
        var place = Places()!.Find(Enum.Parse<PlaceKind>(kind), owner, name);
        Assert.Equal((pointer, line), (place?.Pointer, place?.Spot.Line ?? 0));
    }

    [Fact]
    public void What_an_overlay_wrote_stands_in_the_overlay()
    {
        const string Overlay = """
            overlay: 1.0.0
            info: { title: Test, version: '1' }
            actions:
              - target: $.components.schemas.Common.properties
                update:
                  more: { type: string }
            """;
        var place = Places(new SpecSource("my.overlay.yaml", Overlay, Bundled: false))!.Find(PlaceKind.Member, "Thing", "more")!.Value;
        Assert.Equal(("#/components/schemas/Common/properties/more", "my.overlay.yaml", 6), (place.Pointer, place.Spot.File, place.Spot.Line));
    }

    [Fact]
    public void An_entry_of_a_catalog_stands_in_its_file()
    {
        const string Overlay = """
            overlay: 1.0.0
            info: { title: Test, version: '1' }
            actions:
              - target: $.components.schemas.Common.properties.id
                update:
                  x-openroutergen-catalog: { class: Ids, file: ids.json, entries: data, id: id }
            """;
        var places = Compile(wanted: true, new SpecSource("my.overlay.yaml", Overlay, Bundled: false)).Places!;
        Assert.Equal("ids.json#/data/1", places.Find(PlaceKind.Entry, "Ids", "b")?.Pointer);
        Assert.Equal(["a", "b"], places.Catalogs["Ids"].Entries.Keys);
    }

    [Fact]
    public void Nobody_pays_for_places_who_does_not_want_them()
    {
        var (with, without) = (Compile(wanted: true), Compile(wanted: false));
        Assert.Null(without.Places);
        Assert.Equal(with.Model, without.Model);
    }

    private static ModelPlaces? Places(params SpecSource[] overlays) => Compile(wanted: true, overlays).Places;

    private static SpecResult Compile(bool wanted, params SpecSource[] overlays) => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("openapi.yaml", Document, Bundled: false),
            overlays.ToEquatableList(),
            new EquatableList<SpecSource>([new SpecSource("ids.json", """{ "data": [{ "id": "a" }, { "id": "b" }] }""", Bundled: false)]),
            new BuildOptions())
        { WithPlaces = wanted },
        CancellationToken.None);
}
