using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>A case of a union while it is being told apart from the others.</summary>
internal sealed record UnionCase(SpecNode Node, NameHint Home, SchemaView View)
{
    /// <summary>The component that the case refers to.</summary>
    public string? Component { get; init; }

    public JsonKind? Kind => KindOf(View);

    public bool IsPlainString => View.Types.Contains("string") && View.Enum is null && View.Constant is null && View.Format is null;

    public bool IsStringEnum => View.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String);

    /// <summary>The value that the document fixes for a member, when it fixes one.</summary>
    public static string? Fixed(SchemaView? member) => member?.Constant is { Kind: SpecScalarKind.String } value ? value.Text : null;

    private static JsonKind? KindOf(SchemaView view)
    {
        if (view.Cases.Count > 0 || view.Types.Count > 1)
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
            null when view.Enum is { Count: > 0 } values && values.All(value => value.Kind == SpecScalarKind.String) => JsonKind.String,
            _ => null,
        };
    }
}
