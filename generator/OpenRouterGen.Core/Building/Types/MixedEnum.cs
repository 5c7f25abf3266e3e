using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>An enum whose values are of several kinds of JSON is a union with a case for each kind.</summary>
internal static class MixedEnum
{
    /// <summary>
    /// A schema for each kind of the values, in the order of the document; none where all are of one kind, or one is neither text nor number nor boolean.
    /// </summary>
    public static IReadOnlyList<SpecMapping> Cases(SchemaView view)
    {
        if (view.Enum is not { Count: > 1 } values)
        {
            return [];
        }

        // The first value of each kind.
        var kinds = new List<SpecScalar>();
        foreach (var value in values)
        {
            if (UnionCase.KindOf(value) is not { } kind)
            {
                return [];
            }

            if (!kinds.Exists(first => UnionCase.KindOf(first) == kind))
            {
                kinds.Add(value);
            }
        }

        return kinds.Count == 1 ? [] : Cases(view, kinds);
    }

    private static List<SpecMapping> Cases(SchemaView view, List<SpecScalar> kinds) => kinds.ConvertAll(first => Case(view, UnionCase.KindOf(first)!.Value));

    private static SpecMapping Case(SchemaView view, JsonKind kind)
    {
        var spot = view.Node.Spot;
        var values = new SpecSequence(spot);
        var names = new SpecSequence(spot);
        var stated = view.Node.Texts(ExtensionKeys.EnumVarNames);
        for (var i = 0; i < view.Enum!.Count; i++)
        {
            if (UnionCase.KindOf(view.Enum[i]) == kind)
            {
                values.Items.Add(view.Enum[i]);
                names.Items.Add(MadeNode.Text(spot, i < stated.Count ? stated[i] : string.Empty));
            }
        }

        var type = MadeNode.Text(spot, Type(kind, view.Enum));
        var schema = MadeNode.Mapping(spot, ("type", type), ("enum", values), (ExtensionKeys.EnumVarNames, names));
        if (view.Node.Find(ExtensionKeys.EnumNames) is { } chosen)
        {
            schema.Set(chosen);
        }

        return schema;
    }

    private static string Type(JsonKind kind, IReadOnlyList<SpecScalar> values) => kind switch
    {
        JsonKind.String => "string",
        JsonKind.Boolean => "boolean",
        _ => values.Any(value => value.Kind == SpecScalarKind.Number) ? "number" : "integer",
    };
}
