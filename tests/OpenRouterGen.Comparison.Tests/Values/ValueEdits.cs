namespace OpenRouterGen.Comparison.Tests.Values;

/// <summary>A document whose requests have every limit, rule and descriptor, and edits of it: what a text in it becomes.</summary>
internal static class ValueEdits
{
    public const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /asks:
            post:
              tags: [Asks]
              operationId: ask
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Ask' } } } }
              responses: { '204': { description: ok } }
        components:
          schemas:
            Level: { type: string, enum: [low, high, extreme] }
            Server: { type: string, enum: [east, polar] }
            Route:
              type: object
              properties:
                only: { type: array, items: { type: string } }
                skip: { type: array, items: { type: string } }
                first: { type: array, items: { $ref: '#/components/schemas/Server' } }
                options: { type: object, properties: { east: { type: object, additionalProperties: {} } } }
            Ask:
              type: object
              properties:
                model:
                  type: string
                  x-openroutergen-catalog:
                    class: Models
                    file: models.json
                    entries: data
                    id: id
                    name: name
                    descriptors:
                      in: accepts
                      kind: type
                      choice: { kind: enum, values: values }
                      range: { kind: range, minimum: min, maximum: max }
                      any: { kind: boolean }
                    parameters:
                      - { name: tier }
                      - { name: size, pattern: '^[0-9]K$', described-by: tier }
                      - { name: ratio, unlisted: undecided }
                      - { name: knob, unsupported: ignored }
                      - { name: pictures, harmless: [1] }
                      - { name: references, harmless: [0] }
                      - { name: budget, harmless: [0] }
                      - { name: seed }
                    endpoints:
                      { in: served, name: slug, names: [tag], options: options, under: [route, options], allowed: [route, only],
                        excluded: [route, skip], preferred: [route, first] }
                count: { type: integer, minimum: 1, maximum: 10 }
                weight: { type: number, exclusiveMinimum: 0, maximum: 2 }
                title: { type: string, minLength: 2, maxLength: 8 }
                code: { type: string, pattern: '^[a-zA-Z]+$' }
                tags: { type: array, minItems: 1, maxItems: 3, items: { type: string, maxLength: 6 } }
                labels: { type: object, additionalProperties: { type: string, maxLength: 6 } }
                mode: { type: string, enum: [fast, slow, fair] }
                level: { $ref: '#/components/schemas/Level' }
                words: { type: string }
                tier: { type: string }
                size: { type: string }
                ratio: { type: string }
                knob: { type: integer }
                pictures: { type: integer }
                references: { type: array, items: { type: string } }
                budget: { type: string, format: decimal }
                seed: { type: integer }
                route: { $ref: '#/components/schemas/Route' }
              x-openroutergen-rules:
                - { id: one, when: { parameter: mode, values: [fast] }, then: { parameter: level, values: [low, high] }, effect: refused, message: m,
                    strength: prose, source: s }
                - { id: two, when: { parameter: size, pattern: '^[0-9]K$' }, equal: { parameter: size, to: tier }, effect: refused, message: m,
                    strength: prose, source: s }
        """;

    public const string Catalog = """
        { "data": [
          { "id": "acme/one",
            "accepts": {
              "tier": { "type": "enum", "values": ["1K", "2K"] }, "ratio": { "type": "enum", "values": ["16:9", "a"] },
              "knob": { "type": "range", "min": 0, "max": 10 },
              "pictures": { "type": "range", "min": 1, "max": 4 }, "references": { "type": "range", "min": 0, "max": 4 },
              "budget": { "type": "range", "min": 0, "max": 2 }, "seed": { "type": "boolean" } },
            "served": [{ "slug": "east", "tag": "east-1", "options": ["fine", "coarse"] }, { "slug": "west", "options": [] }] },
          { "id": "acme/two",
            "served": [{ "slug": "east", "tag": "east-1" }, { "slug": "west" }, { "slug": "polar", "tag": "ice" }, { "slug": "south", "tag": "sun" }] },
          { "id": "acme/free" }
        ] }
        """;

    /// <summary>What becomes what. An old text that begins with a brace or a quote stands in the catalog.</summary>
    public static readonly IReadOnlyDictionary<string, (string Old, string New)> All = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["a greatest number is less"] = ("minimum: 1, maximum: 10", "minimum: 1, maximum: 7"),
        ["a least number is more"] = ("minimum: 1, maximum: 10", "minimum: 2, maximum: 10"),
        ["a number has no limits"] = ("{ type: integer, minimum: 1, maximum: 10 }", "{ type: integer }"),
        ["an open end is closed"] = ("exclusiveMinimum: 0, maximum: 2", "minimum: 0, maximum: 2"),
        ["a closed end is open"] = ("exclusiveMinimum: 0, maximum: 2", "exclusiveMinimum: 0, exclusiveMaximum: 2"),
        ["a text is shorter"] = ("minLength: 2, maxLength: 8", "minLength: 2, maxLength: 5"),
        ["a text is longer at least"] = ("minLength: 2, maxLength: 8", "minLength: 3, maxLength: 8"),
        ["a pattern is narrower"] = ("'^[a-zA-Z]+$'", "'^[a-z]+$'"),
        ["a pattern is gone"] = ("{ type: string, pattern: '^[a-zA-Z]+$' }", "{ type: string }"),
        ["a list has fewer items"] = ("minItems: 1, maxItems: 3", "minItems: 1, maxItems: 2"),
        ["a list has more items at least"] = ("minItems: 1, maxItems: 3", "minItems: 2, maxItems: 3"),
        ["each item is shorter"] = ("items: { type: string, maxLength: 6 }", "items: { type: string, maxLength: 4 }"),
        ["each value of a map is shorter"] = ("additionalProperties: { type: string, maxLength: 6 }", "additionalProperties: { type: string, maxLength: 4 }"),
        ["a value of a member is gone"] = ("enum: [fast, slow, fair]", "enum: [fast, slow]"),
        ["a value of a shared enum is gone"] = ("enum: [low, high, extreme]", "enum: [low, high]"),
        ["a text is an enum"] = ("words: { type: string }", "words: { type: string, enum: [abc, a1] }"),
        ["values that a rule allows are fewer"] = ("values: [low, high] }", "values: [low] }"),
        ["a rule holds for more"] = ("parameter: mode, values: [fast] }", "parameter: mode, values: [fast, slow] }"),
        ["a rule is only of what is ignored"] = ("values: [low, high] }, effect: refused", "values: [low] }, effect: ignored"),
        ["a rule is disputed"] = ("values: [low, high] }, effect: refused", "values: [low] }, effect: undecided"),
        ["a parameter needs another one"] = ("then: { parameter: level, values: [low, high] }", "requires: { parameter: mode, other: seed }"),
        ["a parameter excludes another one"] = ("then: { parameter: level, values: [low, high] }", "excludes: { parameter: mode, other: seed }"),
        ["a value of an entry is gone"] = ("\"values\": [\"1K\", \"2K\"]", "\"values\": [\"1K\"]"),
        ["a value that may be taken all the same is gone"] = ("\"values\": [\"16:9\", \"a\"]", "\"values\": [\"a\"]"),
        ["a range of numbers is narrower"] = ("\"min\": 1, \"max\": 4", "\"min\": 1, \"max\": 2"),
        ["a range of items is narrower"] = ("\"min\": 0, \"max\": 4", "\"min\": 0, \"max\": 2"),
        ["a range of decimals is narrower"] = ("\"min\": 0, \"max\": 2", "\"min\": 0, \"max\": 1"),
        ["a decimal with a harmless number is not supported"] = ("\"budget\": { \"type\": \"range\", \"min\": 0, \"max\": 2 }, ", ""),
        ["a parameter is not supported"] = (", \"seed\": { \"type\": \"boolean\" }", ""),
        ["a parameter without effect is not supported"] = ("\"knob\": { \"type\": \"range\", \"min\": 0, \"max\": 10 },", ""),
        ["a parameter with a harmless number is not supported"] = ("\"pictures\": { \"type\": \"range\", \"min\": 1, \"max\": 4 },", ""),
        ["a parameter with a harmless count is not supported"] = (", \"references\": { \"type\": \"range\", \"min\": 0, \"max\": 4 }", ""),
        ["any value is a choice"] = ("\"seed\": { \"type\": \"boolean\" }", "\"seed\": { \"type\": \"enum\", \"values\": [\"1\"] }"),
        ["any value is a range"] = ("\"seed\": { \"type\": \"boolean\" }", "\"seed\": { \"type\": \"range\", \"min\": 1, \"max\": 3 }"),
        ["an entry is gone"] = ("{ \"id\": \"acme/two\",", "{ \"id\": \"acme/three\","),
        ["an entry is described"] = ("\"id\": \"acme/two\",", "\"id\": \"acme/two\", \"accepts\": { \"seed\": { \"type\": \"boolean\" } },"),
        ["an endpoint is gone"] = ("}, { \"slug\": \"west\", \"options\": [] }] },", "}] },"),
        ["an endpoint that only the document names is gone"] = ("{ \"slug\": \"polar\", \"tag\": \"ice\" }, ", ""),
        ["an endpoint that nobody names is gone"] = (", { \"slug\": \"south\", \"tag\": \"sun\" }", ""),
        ["all endpoints but one are gone"] = (
            ", { \"slug\": \"west\" }, { \"slug\": \"polar\", \"tag\": \"ice\" }, { \"slug\": \"south\", \"tag\": \"sun\" }", ""),
        ["an endpoint is called otherwise"] = ("\"tag\": \"sun\"", "\"tag\": \"star\""),
        ["an endpoint is called as another one was"] = ("\"tag\": \"sun\"", "\"tag\": \"ice\""),
        ["an endpoint gives way to one that has another one's name"] = ("\"slug\": \"south\", \"tag\": \"sun\"", "\"slug\": \"lone\", \"tag\": \"west\""),
        ["who serves an entry is known"] = (
            "{ \"id\": \"acme/free\" }", "{ \"id\": \"acme/free\", \"served\": [{ \"slug\": \"east\", \"options\": [\"fine\"] }] }"),
        ["who serves an entry is known, and it is somebody new"] = (
            "{ \"id\": \"acme/free\" }", "{ \"id\": \"acme/free\", \"served\": [{ \"slug\": \"moon\" }] }"),
        ["an option is gone"] = ("\"options\": [\"fine\", \"coarse\"]", "\"options\": [\"fine\"]"),
        ["options are known"] = ("{ \"slug\": \"east\", \"tag\": \"east-1\" }", "{ \"slug\": \"east\", \"tag\": \"east-1\", \"options\": [\"fine\"] }"),
    };

    /// <summary>What only the check before a request is sent sees, or nobody does.</summary>
    public static readonly IReadOnlySet<string> WithoutReport = new HashSet<string>(StringComparer.Ordinal)
    {
        "each item is shorter", "each value of a map is shorter", "a value that may be taken all the same is gone",
        "an endpoint is called otherwise",
    };

    /// <summary>
    /// What may be reported of no valid value and is said all the same: which texts two patterns share cannot be found out, and a rule whose breach was a
    /// warning ends a build now.
    /// </summary>
    public static readonly IReadOnlyList<string> SaidInAnyCase =
        ["a pattern is narrower", "back: a rule is only of what is ignored", "back: a rule is disputed"];

    public static (string Document, string Catalog) Apply(string edit)
    {
        var (old, @new) = All[edit];
        var isOfCatalog = Catalog.Contains(old, StringComparison.Ordinal);
        Assert.Contains(old, isOfCatalog ? Catalog : Document, StringComparison.Ordinal);
        return isOfCatalog
            ? (Document, Catalog.Replace(old, @new, StringComparison.Ordinal))
            : (Document.Replace(old, @new, StringComparison.Ordinal), Catalog);
    }
}
