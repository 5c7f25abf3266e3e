using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.Tests.Safety;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>A document that has one hostile text, <c>«»</c>, in every place that emission writes; it is JSON, since JSON can say every text.</summary>
internal static class HostileDocument
{
    private const string Template = """
        { "openapi": "3.1.0",
          "info": { "title": "«»", "version": "1" },
          "servers": [{ "url": "«»" }],
          "tags": [{ "name": "Group", "description": "«»" }, { "name": "«»", "description": "«»" }],
          "paths": {
            "/x«»/{«»}": {
              "post": {
                "tags": ["Group"], "operationId": "«»", "x-openroutergen-name": "Do", "summary": "«»", "description": "«».",
                  "x-openroutergen-parameters-type": "DoParameters",
                "parameters": [
                  { "in": "path", "name": "«»", "x-openroutergen-name": "P", "description": "«»", "schema": { "type": "string" } },
                  { "in": "header", "name": "«»", "x-openroutergen-name": "H", "description": "«»", "required": true, "schema": { "type": "string" } },
                  { "in": "query", "name": "«»", "x-openroutergen-name": "Q", "description": "«»", "schema": { "type": "string", "default": "«»",
                    "pattern": "«»" } },
                  { "in": "cookie", "name": "«»", "x-openroutergen-name": "C", "description": "«»", "schema": { "type": "string" } }],
                "responses": {
                  "200": { "description": "«»", "content": {
                    "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } },
                    "text/event-stream": { "schema": { "$ref": "#/components/schemas/Either" }, "x-openroutergen-stream": { "sentinel": "«»",
                      "completed": ["«»"] } } } },
                  "400": { "description": "«»" } } } },
            "/y": { "get": { "tags": ["«»"], "operationId": "getMore", "responses": { "200": { "description": "«»",
              "content": { "application/json": { "schema": { "$ref": "#/components/schemas/More" } } } } } } } },
          "components": { "schemas": {
            "Thing": { "type": "object", "description": "«»", "required": ["t"],
              "x-openroutergen-rules": [
                { "id": "«»", "when": { "parameter": "«»", "values": ["«»"], "pattern": "«»" }, "equal": { "to": "c" }, "message": "«»" },
                { "id": "«»", "when": { "parameter": "c" }, "then": { "parameter": "«»", "values": ["«»"] }, "message": "«»" }],
              "properties": {
                "«»": { "type": "string", "x-openroutergen-name": "A", "description": "«»", "default": "«»", "pattern": "«»",
                  "x-openroutergen-catalog": {
                  "class": "Known", "file": "models.json", "as-of": "as_of",
                  "descriptors": { "in": "accepts", "choice": { "kind": "choice" } },
                  "parameters": [{ "name": "«»", "described-by": "«»", "pattern": "«»", "harmless": ["«»"] }],
                  "endpoints": { "in": "endpoints", "options": "options", "under": ["«»", "«»"] } } },
                "c": { "type": "string", "const": "«»" },
                "t": { "type": "string", "const": "«»" } } },
            "Other": { "type": "object", "required": ["o"], "properties": { "«»": { "type": "string", "x-openroutergen-name": "Tag" },
              "o": { "type": "string" } } },
            "Either": { "description": "«»", "oneOf": [{ "$ref": "#/components/schemas/Thing" }, { "$ref": "#/components/schemas/Other" }],
              "discriminator": { "propertyName": "«»", "mapping": { "«»": "#/components/schemas/Thing", "other": "#/components/schemas/Other" } } },
            "Requiring": { "type": "object", "required": ["«»"], "properties": { "«»": { "type": "string", "x-openroutergen-name": "A" } } },
            "Naming": { "type": "object", "properties": { "«»+": { "type": "string", "x-openroutergen-name": "A" } } },
            "Plain": { "type": "object", "properties": { "z": { "type": "string" } } },
            "ByMembers": { "oneOf": [{ "$ref": "#/components/schemas/Requiring" }, { "$ref": "#/components/schemas/Plain" },
              { "$ref": "#/components/schemas/Naming" }, { "type": "array", "items": { "type": "string" } }, { "type": "string" }] },
            "Choice": { "type": "string", "description": "«»", "enum": ["«»", "other"], "x-openroutergen-enum-names": { "other": "Other" } },
            "More": { "type": "object", "properties": { "choice": { "$ref": "#/components/schemas/Choice" },
              "by_members": { "$ref": "#/components/schemas/ByMembers" } } } } } }
        """;

    private const string Catalog = """
        [{ "id": "«»", "name": "«»", "as_of": "«»", "accepts": { "«»": { "kind": "choice", "values": ["«»", "«»"] } },
          "endpoints": [{ "name": "«»",
          "options": ["«»"] }] }]
        """;

    /// <summary>The model with the text in all places, and as the version of the tool.</summary>
    public static ApiModel Model(string text)
    {
        var written = InjectionDocument.Escaped(text);
        return TestDocument.ModelWithoutErrors(
            Template.Replace("«»", written, StringComparison.Ordinal),
            new BuildOptions { Namespace = "Sample.Api", Client = "Client", ToolVersion = text },
            Catalog.Replace("«»", written, StringComparison.Ordinal));
    }
}
