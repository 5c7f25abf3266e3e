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

    public JsonKind? Kind => KindOf(View);

    public bool IsPlainString => Kind == JsonKind.String && View.Enum is null && View.Constant is null;

    public bool IsStringEnum => View.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String);

    /// <summary>How a message names the case.</summary>
    public string Described => $"'{Component ?? Kind?.ToString() ?? "inline"}' (line {View.Node.Spot.Line})";

    /// <summary>The value that the document fixes for a member, when it fixes one.</summary>
    public static string? Fixed(SchemaView? member) => member?.Constant is { Kind: SpecScalarKind.String } value ? value.Text : null;

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

    private static JsonKind? KindOf(SpecScalar value) => value.Kind switch
    {
        SpecScalarKind.String => JsonKind.String,
        SpecScalarKind.Integer or SpecScalarKind.Number => JsonKind.Number,
        SpecScalarKind.Boolean => JsonKind.Boolean,
        _ => null,
    };
}
