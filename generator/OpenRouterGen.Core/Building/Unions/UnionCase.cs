using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>A case of a union while it is compared with the others.</summary>
internal sealed record UnionCase(SpecNode Node, PlacedSchema Schema)
{
    public SchemaView View => Schema.View;

    public NameHint Home => Schema.Home;

    /// <summary>The component that the case refers to.</summary>
    public string? Component { get; init; }

    /// <summary>The type, where several cases of the document became one.</summary>
    public TypeRef? Merged { get; init; }

    /// <summary>The case is a union of objects that stays one.</summary>
    public bool IsNestedUnion { get; init; }

    public JsonKind? Kind => IsNestedUnion ? JsonKind.Object : KindOf(View);

    public bool IsPlainString => Kind == JsonKind.String && View.Enum is null && View.Constant is null;

    /// <summary>A text, number or boolean of which no values are known: it is compared with no other case.</summary>
    public bool IsPlain => Kind is JsonKind.String or JsonKind.Number or JsonKind.Boolean && View.Enum is null && View.Constant is null;

    public bool IsStringEnum => View.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String);

    /// <summary>How a message names the case.</summary>
    public string Described => $"'{Component ?? Kind?.ToString() ?? "inline"}' (line {View.Node.Spot.Line})";

    /// <summary>The kind of JSON of a schema; null when it may be several.</summary>
    public static JsonKind? KindOf(SchemaView view)
    {
        if (view.Types.Count > 1 || (view.Cases.Count > 0 && !view.IsObject))
        {
            return null;
        }

        if (view.IsObject)
        {
            return JsonKind.Object;
        }

        return (view.Types.Count == 1 ? view.Types[0] : null) switch
        {
            "string" => JsonKind.String,
            "integer" or "number" => JsonKind.Number,
            "boolean" => JsonKind.Boolean,
            "array" => JsonKind.Array,
            null when view.Items is not null => JsonKind.Array,
            null when (view.Enum?.FirstOrDefault() ?? view.Constant) is { } value => KindOf(value),
            _ => null,
        };
    }

    /// <summary>The kind of JSON of a value; null of null.</summary>
    public static JsonKind? KindOf(SpecScalar value) => value.Kind switch
    {
        SpecScalarKind.String => JsonKind.String,
        SpecScalarKind.Integer or SpecScalarKind.Number => JsonKind.Number,
        SpecScalarKind.Boolean => JsonKind.Boolean,
        _ => null,
    };
}
