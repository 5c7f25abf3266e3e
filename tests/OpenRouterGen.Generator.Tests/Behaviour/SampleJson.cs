using System.Text.Json.Nodes;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>
/// Makes a value of an emitted type out of the model: for types of which the document shows no example. <paramref name="secret"/>, where there is one, stands
/// wherever a person could write: in each text that is no id, in raw JSON, in bytes, in addresses, and in what the document does not name.
/// </summary>
internal sealed class SampleJson(BehaviourDocument document, string? secret = null)
{
    /// <summary>Below this depth only what is required is made, so that a type which contains itself comes to an end.</summary>
    private const int Deepest = 4;

    public JsonNode Of(NamedRef type, bool full) => Of(type, full, 0);

    /// <summary>A value of one case of a union.</summary>
    public JsonNode? OfCase(UnionModel union, UnionCaseModel unionCase, bool full) => OfCase(union, unionCase, unionCase.Test, unionCase.Type, full, 0);

    private JsonNode Of(TypeRef type, bool full, int depth) => type switch
    {
        ListRef list => new JsonArray(Of(list.Element, full, depth + 1)),
        MapRef map => new JsonObject { [secret ?? "key"] = Of(map.Value, full, depth + 1) },
        ScalarRef scalar => Of(scalar.Kind),
        NamedRef named => document.ModelOf(named) switch
        {
            // The one type of the runtime that stands for a schema.
            null => new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = $"https://example.com/{secret ?? "a"}.png" } },
            EnumModel values => JsonValue.Create(secret is not null && values.HintsOnly ? secret : values.Members[0].WireValue),
            RecordModel record => Of(record, full && depth < Deepest, depth),
            UnionModel union => union.Cases.Select(one => OfCase(union, one, one.Test, one.Type, full, depth + 1)).First(sample => sample is not null)!,
            var other => throw new ArgumentOutOfRangeException(nameof(type), other.GetType().Name),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private JsonObject Of(RecordModel record, bool full, int depth)
    {
        var members = new JsonObject(record.Properties
            .Where(property => full || property.Required)
            .Select(property => KeyValuePair.Create(property.WireName, Of(property, record, full, depth))));
        if (secret is not null && record.AdditionalProperties is ScalarRef { Kind: ScalarKind.Json })
        {
            members["new " + secret] = secret;
        }

        return members;
    }

    private JsonNode? Of(PropertyModel property, RecordModel record, bool full, int depth) => property.Constant switch
    {
        { Text: { } text } => JsonValue.Create(text),
        { Flag: { } flag } => JsonValue.Create(flag),
        { Number: { } number } => JsonValue.Create(number),
        _ when property.IsShown == true || property.WireName == record.Inheritance?.TagName => new SampleJson(document).Of(property.Type, full, depth + 1),
        _ => Of(property.Type, full, depth + 1),
    };

    /// <summary>A value of the case that bears what sets the case apart; null where the test says nothing that could be written.</summary>
    private JsonNode? OfCase(UnionModel union, UnionCaseModel unionCase, CaseTest test, TypeRef type, bool full, int depth)
    {
        switch (test)
        {
            case TagTest tag:
                return WithTag(Of(type, full, depth), union.TagName!, tag.Kind == JsonKind.String ? tag.Values[0] : JsonNode.Parse(tag.Values[0])!);
            case AnyTagTest:
                return WithTag(Of(type, full, depth), union.TagName!, "another tag");
            case ElementTest element when type is ListRef list:
                return OfCase(union, unionCase, element.Element, list.Element, full, depth + 1) is { } item ? new JsonArray(item) : null;
            case BothTest both:
                return OfCase(union, unionCase, both.First, type, full, depth);
            default:
                return Of(type, full, depth);
        }
    }

    private static JsonNode WithTag(JsonNode sample, string name, JsonNode value)
    {
        if (sample is JsonObject members)
        {
            members[name] = value;
        }

        return sample;
    }

    private JsonNode Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => secret ?? "text",
        ScalarKind.Boolean => true,
        ScalarKind.Int32 or ScalarKind.Int64 => 3,
        ScalarKind.Double or ScalarKind.Decimal => 0.25,
        ScalarKind.Base64 => secret is null ? "AQID" : Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret)),
        ScalarKind.UnixTime => 1_700_000_000,
        ScalarKind.DateTime => "2026-01-02T03:04:05Z",
        ScalarKind.Date => "2026-01-02",
        ScalarKind.Guid => "0f8fad5b-d9cb-469f-a165-70867728950e",
        ScalarKind.Uri => "https://example.test/" + (secret ?? "a"),
        ScalarKind.Json => new JsonObject { [secret ?? "any"] = new JsonArray(1, secret ?? "x") },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
