using System.Text.Json.Nodes;

namespace OpenRouterGen.Comparison.Tests.Witness;

/// <summary>Edits of the bundled document, each as a service makes them; every one is tried in both directions.</summary>
internal static class Edits
{
    private const string Request = "ImageGenerationRequest";
    private const string Usage = "ImageGenerationUsage";
    private const string Preferences = "ImageGenerationProviderPreferences";
    private const string Endpoints = "/images/models/{author}/{slug}/endpoints";

    public static readonly IReadOnlyDictionary<string, Action<EditedDocument>> All = new Dictionary<string, Action<EditedDocument>>(StringComparer.Ordinal)
    {
        // Members.
        ["an optional member of a request is gone"] = document => document.Remove(Request, "seed"),
        ["a required member of a request is gone"] = document => document.Remove(Request, "prompt"),
        ["a member of an answer is gone"] = document => document.Remove("ImagePricingEntry", "variant"),
        ["a member of a nested answer is gone"] = document => document.Remove("ImageGenerationResponse.data.[]", "media_type"),
        ["a member is renamed"] = document => document.RenameMember(Request, "user", "end_user"),
        ["a required member is renamed"] = document => document.RenameMember("DABenchmarkEntry", "elo", "rating"),
        ["two members are renamed to each other"] = document =>
        {
            document.RenameMember("RangeCapability", "min", "held");
            document.RenameMember("RangeCapability", "max", "min");
            document.RenameMember("RangeCapability", "held", "max");
        },
        ["a member that an interface demands is renamed"] = document => document.RenameMember("RangeCapability", "min", "lowest"),
        ["a member that an interface demands has another type"] = document => document.Schema("ImageEndpoint.provider_slug")["type"] = "integer",
        ["a member that an interface demands is a list"] = document =>
            document.Set("ImageGenPartialImageEvent", "b64_json", """{ "type": "array", "items": { "type": "string" } }"""),
        ["a member that interfaces of two types demand is gone"] = document => document.Remove("ImageEndpoint", "pricing"),
        ["a member of a base of several is gone"] = document => document.Remove("AnthropicBaseUsageIteration", "input_tokens"),
        ["an optional member is required"] = document => document.Require(Request, "size"),
        ["a required member is optional"] = document => document.Optional("ModelAliasTarget", "name"),
        ["an optional member of a value type is required"] = document => document.Require(Usage, "is_byok"),
        ["an optional member that may be null is required"] = document => document.Require("ImageGenStreamErrorEvent.error", "code"),
        ["a new member is optional"] = document => document.Set(Request, "style", """{ "type": "string" }"""),
        ["a new member is required"] = document =>
        {
            document.Set(Request, "style", """{ "type": "string" }""");
            document.Require(Request, "style");
        },
        ["a new member of an answer is required"] = document =>
        {
            document.Set("ImageGenerationResponse", "id", """{ "type": "string" }""");
            document.Require("ImageGenerationResponse", "id");
        },
        ["a new member is required and has one value"] = document =>
        {
            document.Set("TraceConfig", "kind", """{ "type": "string", "const": "trace" }""");
            document.Require("TraceConfig", "kind");
        },
        ["a required member may be null"] = document => document.Schema("ModelLinks.details")["type"] = new JsonArray("string", "null"),
        ["a required number may be null"] = document => document.Schema("DABenchmarkEntry.rank")["type"] = new JsonArray("integer", "null"),
        ["a required list may be null"] = document => document.Schema("EnumCapability.values")["type"] = new JsonArray("array", "null"),
        ["items may be null"] = document => document.Schema("EnumCapability.values.[]")["type"] = new JsonArray("string", "null"),
        ["optional items may be null"] = document => document.Schema("Model.supported_voices.[]")["type"] = new JsonArray("string", "null"),
        ["a member is obsolete"] = document => document.Schema(Request + ".session_id")["deprecated"] = true,
        ["a schema is obsolete"] = document => document.Schema("TraceConfig")["deprecated"] = true,

        ["a required member is obsolete and of another type"] = document =>
        {
            document.Schema("DABenchmarkEntry.arena")["deprecated"] = true;
            document.Schema("DABenchmarkEntry.arena")["type"] = "integer";
        },
        ["an optional member is obsolete and of another type"] = document =>
        {
            document.Schema("TraceConfig.trace_id")["deprecated"] = true;
            document.Schema("TraceConfig.trace_id")["type"] = "integer";
        },

        // Types.
        ["a text is a number"] = document => document.Schema("TraceConfig.trace_id")["type"] = "integer",
        ["a text is a list"] = document => document.Set("ModelLinks", "details", """{ "type": "array", "items": { "type": "string" } }"""),
        ["a text is a map"] = document => document.Set("ModelLinks", "details", """{ "type": "object", "additionalProperties": { "type": "string" } }"""),
        ["a text is a record"] = document =>
            document.Set("ModelLinks", "details", """{ "type": "object", "properties": { "href": { "type": "string" } } }"""),
        ["a text is an open enum"] = document => document.Set(Request, "user", """{ "type": "string", "enum": ["a", "b"] }"""),
        ["a required text is an open enum"] = document => document.Set("DABenchmarkEntry", "arena", """{ "type": "string", "enum": ["models", "x"] }"""),
        ["a text is anything"] = document => document.Set("DABenchmarkEntry", "arena", "{}"),
        ["a text is a date"] = document => document.Schema("DABenchmarkEntry.arena")["format"] = "date-time",
        ["a text is an id"] = document => document.Schema("TraceConfig.span_name")["format"] = "uuid",
        ["a text is an address"] = document => document.Schema("ModelLinks.details")["format"] = "uri",
        ["a text is bytes"] = document => document.Schema("ModelLinks.details")["contentEncoding"] = "base64",
        ["an address is a list"] = document => document.Set("ModelAliasTarget", "slug", """{ "type": "array", "items": { "type": "integer" } }"""),
        ["a whole number is a number"] = document => document.Schema("DABenchmarkEntry.rank")["type"] = "number",
        ["an optional whole number is a number"] = document => document.Schema(Request + ".n")["type"] = "number",
        ["a number is a whole number"] = document => document.Schema("PerRequestLimits.prompt_tokens")["type"] = "integer",
        ["a whole number is small"] = document => document.Schema(Usage + ".total_tokens")["format"] = "int32",
        ["an optional whole number is small"] = document => document.Schema(Request + ".seed")["format"] = "int32",
        ["a number is exact"] = document => document.Schema("DABenchmarkEntry.elo")["format"] = "decimal",
        ["a number is a text"] = document => document.Schema("ImagePricingEntry.cost_usd")["type"] = "string",
        ["a flag is a text"] = document => document.Schema("ModelReasoning.mandatory")["type"] = "string",
        ["items are numbers"] = document => document.Schema("Model.supported_voices.[]")["type"] = "integer",
        ["items are enums"] = document =>
            document.Set("Model", "supported_voices", """{ "type": "array", "items": { "type": "string", "enum": ["a", "b"] } }"""),
        ["a list is one of its items"] = document => document.Members(Request)["input_references"] = EditedDocument.Reference("ContentPartImage"),
        ["a record is a list of it"] = document =>
            document.Set(Request, "trace", """{ "type": "array", "items": { "$ref": "#/components/schemas/TraceConfig" } }"""),
        ["a record is another one"] = document => document.Members(Request)["trace"] = EditedDocument.Reference("ModelLinks"),
        ["a record is a map"] = document => document.ReplaceSchema("TraceConfig", """{ "type": "object", "additionalProperties": { "type": "string" } }"""),
        ["a record has typed others"] = document => document.Schema("TraceConfig")["additionalProperties"] = EditedDocument.Json("""{ "type": "string" }"""),
        ["typed others may be null"] = document => document.Schema("SupportedParameters")["additionalProperties"] =
            EditedDocument.Json("""{ "anyOf": [{ "$ref": "#/components/schemas/CapabilityDescriptor" }, { "type": "null" }] }"""),

        // Open enums.
        ["a value is gone"] = document => document.Values(Request + ".quality").RemoveAt(1),
        ["a value is new"] = document => document.Values(Request + ".quality").Add("ultra"),
        ["a value is renamed"] = document => document.Values("InputModality")[0] = "words",
        ["all values are others"] = document => document.Schema("ProviderSort")["enum"] = new JsonArray("alpha", "beta"),
        ["an open enum is a text"] = document => document.Schema(Request + ".background").Remove("enum"),
        ["a shared open enum is a text"] = document => document.Schema("Parameter").Remove("enum"),
        ["an open enum is a record"] = document => document.Schemas["ModelGroup"] =
            EditedDocument.Json("""{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }"""),
        ["an open enum is one of numbers"] = document => document.Schemas["InputModality"] =
            EditedDocument.Json("""{ "type": "integer", "enum": [1, 2], "x-enum-varnames": ["Text", "Image"] }"""),

        // Schemas.
        ["a schema is renamed"] = document => document.RenameSchema("TraceConfig", "TraceSettings"),
        ["a schema that requests need is renamed"] = document => document.RenameSchema(Request, "DrawRequest"),
        ["an open enum is renamed"] = document => document.RenameSchema("ReasoningEffort", "Effort"),
        ["a union is renamed"] = document => document.RenameSchema("CapabilityDescriptor", "Capability"),
        ["a schema is gone"] = document => document.ReplaceSchema("PerRequestLimits", "{}"),
        ["a schema is a union"] = document => document.Schemas["TraceConfig"] =
            EditedDocument.Json("""{ "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "trace_id": { "type": "string" } } }] }"""),
        ["records extend another one"] = document =>
        {
            document.Schemas["Base"] = EditedDocument.Json("""
                { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "trace_id": { "type": "string" } },
                  "discriminator": { "propertyName": "kind", "mapping": { "trace": "#/components/schemas/TraceConfig" } } }
                """);
            document.Schemas["TraceConfig"] = EditedDocument.Json("""
                { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": { "trace_name": { "type": "string" } } }] }
                """);
            document.Members("ModelLinks")["base"] = EditedDocument.Reference("Base");
        },

        // Unions.
        ["a case is gone"] = document => document.Values("CapabilityDescriptor", "oneOf").RemoveAt(1),
        ["a case is new"] = document => document.Values("CapabilityDescriptor", "oneOf").Add(EditedDocument.Json("""
            { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "const": "pattern" }, "pattern": { "type": "string" } } }
            """)),
        ["a case of text is new"] = document => document.Values("CapabilityDescriptor", "oneOf").Add(EditedDocument.Json("""{ "type": "string" }""")),
        ["a member is a union"] = document => document.Set(Request, "seed", """{ "anyOf": [{ "type": "integer" }, { "type": "string" }] }"""),
        ["a required member is a union"] = document =>
            document.Set("DABenchmarkEntry", "rank", """{ "anyOf": [{ "type": "number" }, { "type": "boolean" }] }"""),
        ["a list of texts is a union"] = document =>
            document.Set("Model", "supported_voices", """{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }"""),
        ["a union is one of its cases"] = document => document.Members(Preferences)["sort"] = EditedDocument.Reference("ProviderSort"),
        ["a union is anything"] = document => document.Set(Preferences, "sort", "{}"),
        ["a case of events is gone"] = document => document.Values("ImageStreamingResponse.data", "anyOf").RemoveAt(1),

        // Operations.
        ["an operation is gone"] = document => document.Root["paths"]!.AsObject().Remove("/images/models"),
        ["all operations of a tag are gone"] = document => document.Root["paths"]!.AsObject().Remove("/models"),
        ["an operation has another name"] = document => document.Operation("/images", "post")["x-speakeasy-name-override"] = "draw",
        ["an operation has another tag"] = document => document.Operation("/images/models")["tags"] = new JsonArray("Models"),
        ["an operation is obsolete"] = document => document.Operation("/images/models")["deprecated"] = true,
        ["an operation is obsolete, and what it sends is renamed"] = document =>
        {
            document.Operation("/images", "post")["deprecated"] = true;
            document.RenameSchema(Request, "DrawRequest");
        },
        ["an operation is obsolete, and what it answers with may be missing"] = document =>
        {
            document.Operation("/images/models")["deprecated"] = true;
            document.Operation("/images/models")["responses"]!["204"] = EditedDocument.Json("""{ "description": "Nothing." }""");
        },
        ["a tag is renamed"] = document =>
        {
            document.Operation("/models")["tags"] = new JsonArray("Listings");
            document.Root["tags"]!.AsArray().Add(EditedDocument.Json("""{ "name": "Listings" }"""));
        },
        ["a query parameter is required"] = document => document.Parameter("/models", "category")["required"] = true,
        ["a required query parameter is new"] = document =>
            document.AddParameter("/images/models", """{ "name": "region", "in": "query", "required": true, "schema": { "type": "string" } }"""),
        ["the first optional parameter is new"] = document =>
            document.AddParameter("/images/models", """{ "name": "region", "in": "query", "schema": { "type": "string" } }"""),
        ["an optional parameter is new"] = document =>
            document.AddParameter("/models", """{ "name": "licence", "in": "query", "schema": { "type": "string" } }"""),
        ["a required parameter of a request with a body is new"] = document =>
            document.AddParameter("/images", """{ "name": "X-Team", "in": "header", "required": true, "schema": { "type": "integer" } }""", "post"),
        ["an optional parameter is gone"] = document => document.Operation("/models")["parameters"]!.AsArray().Remove(document.Parameter("/models", "q")),
        ["all optional parameters are gone"] = document =>
        {
            document.Operation("/models").Remove("parameters");
            document.Operation("/models").Remove("x-speakeasy-pagination");
        },
        ["an optional parameter is renamed"] = document => document.Parameter("/models", "q")["name"] = "query",
        ["an optional parameter has another type"] = document => document.Parameter("/models", "context")["schema"]!["type"] = "string",
        ["an optional parameter is obsolete"] = document => document.Parameter("/models", "arch")["deprecated"] = true,
        ["a path parameter is renamed"] = document =>
        {
            document.Parameter(Endpoints, "slug")["name"] = "name";
            var path = document.Root["paths"]![Endpoints]!.DeepClone();
            document.Root["paths"]!.AsObject().Remove(Endpoints);
            document.Root["paths"]!["/images/models/{author}/{name}/endpoints"] = path;
        },
        ["a path parameter has another type"] = document => document.Parameter(Endpoints, "slug")["schema"] = EditedDocument.Json("""{ "type": "integer" }"""),
        ["path parameters change places"] = document =>
        {
            var parameters = document.Operation(Endpoints)["parameters"]!.AsArray();
            var first = parameters[0]!;
            first["schema"] = EditedDocument.Json("""{ "type": "integer" }""");
            parameters.RemoveAt(0);
            parameters.Add(first);
        },
        ["a body is optional"] = document => document.Operation("/images", "post")["requestBody"]!["required"] = false,
        ["a body is gone"] = document => document.Operation("/images", "post").Remove("requestBody"),
        ["a body is of another type"] = document =>
            document.Operation("/images", "post")["requestBody"]!["content"]!["application/json"]!["schema"] = EditedDocument.Reference("TraceConfig"),
        ["an answer is of another type"] = document => document.Answer("/images/models")["schema"] = EditedDocument.Reference("ModelsListResponse"),
        ["an answer is a list"] = document =>
            document.Answer("/images/models")["schema"] = EditedDocument.Json("""{ "type": "array", "items": { "type": "string" } }"""),
        ["an answer is a number"] = document => document.Answer("/images/models")["schema"] = EditedDocument.Json("""{ "type": "integer" }"""),
        ["an answer is gone"] = document => document.Operation("/images/models")["responses"]!["200"]!.AsObject().Remove("content"),
        ["an answer may be missing"] = document =>
            document.Operation("/images/models")["responses"]!["204"] = EditedDocument.Json("""{ "description": "Nothing." }"""),
        ["a stream is gone"] = document =>
            document.Operation("/images", "post")["responses"]!["200"]!["content"]!.AsObject().Remove("text/event-stream"),
        ["pages are gone"] = document => document.Operation("/models").Remove("x-speakeasy-pagination"),
    };
}
