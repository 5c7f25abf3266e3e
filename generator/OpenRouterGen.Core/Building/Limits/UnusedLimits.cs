using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reports limits and fixed values that mean nothing for the C# type that a schema became.</summary>
internal sealed class UnusedLimits(UnusedPlaces places, SchemaConstraints constraints)
{
    private const string EndsBefore = "the numbers of the C# type end before it";

    private static readonly string[] s_limitsOfText = ["minLength", "maxLength", "pattern"];
    private static readonly string[] s_limitsOfNumbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    private static readonly string[] s_counts = ["minLength", "maxLength", "minItems", "maxItems"];

    public void Report(PlacedSchema schema, TypeRef type)
    {
        var node = schema.View.Node;
        if (type is ScalarRef { Kind: var kind })
        {
            ReportNumbers(schema, kind);
            foreach (var limit in NotMeasured(kind))
            {
                Report(node.Find(limit), schema, UnusedKeywords.NotChecked);
            }
        }

        if (type is ScalarRef { Kind: ScalarKind.String } or ListRef)
        {
            foreach (var count in s_counts)
            {
                if (node.Find(count) is { } entry && node.Count(count) is null)
                {
                    ReportCount(entry, node, schema);
                }
            }
        }

        if (type is ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal, Constants: null }
            && schema.View is { Cases.Count: 0, Enum.Count: > 1 })
        {
            Report(node.Find("enum"), schema, UnusedKeywords.NotChecked);
        }

        if (constraints.Contradicting(node, type) is { } contradicting)
        {
            Report(node.Find(contradicting), schema, "no value is within it and within the limit on the other side, so that neither is checked");
        }

        if (schema.View is { Cases.Count: 0, Constant: { IsNull: false } value } && type is ScalarRef scalar && !IsOf(value, scalar.Kind))
        {
            Report(node.Find("const") ?? node.Find("enum"), schema, "it is another type than the value has here, so that nothing fixes it");
        }
    }

    // What became something else than a text or a number in C#.
    private static string[] NotMeasured(ScalarKind kind) => kind switch
    {
        ScalarKind.DecimalText or ScalarKind.Base64 or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Guid or ScalarKind.Uri => s_limitsOfText,
        ScalarKind.UnixTime => s_limitsOfNumbers,
        _ => [],
    };

    private void ReportNumbers(PlacedSchema schema, ScalarKind kind)
    {
        if (kind is not (ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal))
        {
            return;
        }

        var node = schema.View.Node;
        if (schema.View.Format == "uint64" && kind == ScalarKind.Int64)
        {
            Report(node.Find("format"), schema, EndsBefore);
        }

        // A format that is the type ends with it, and so do the numbers of JSON with 'double'.
        var isWhole = kind is ScalarKind.Int32 or ScalarKind.Int64 && schema.View.Format is not ("int32" or "int64");
        foreach (var limit in s_limitsOfNumbers)
        {
            if (node[limit] is SpecScalar { Kind: not (SpecScalarKind.Integer or SpecScalarKind.Number or SpecScalarKind.Boolean) })
            {
                Report(node.Find(limit), schema, "it is no number");
            }
            else if (isWhole && NumberFit.Beyond(node, limit, kind) is not null)
            {
                Report(node.Find(limit), schema, EndsBefore);
            }
        }
    }

    private void ReportCount(SpecEntry entry, SpecMapping node, PlacedSchema schema)
    {
        var isCount = node.Number(entry.Key) is { } count and >= 0 && count == decimal.Truncate(count);
        if (!isCount || entry.Key.StartsWith("min", StringComparison.Ordinal))
        {
            Report(entry, schema, isCount ? "no value of C# has as many" : "it is no count");
        }
    }

    // What a member of the type is initialised with.
    private static bool IsOf(SpecScalar value, ScalarKind kind) => value.Kind switch
    {
        SpecScalarKind.Boolean => kind is ScalarKind.Boolean or ScalarKind.Json,
        SpecScalarKind.String => kind is not (ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal
            or ScalarKind.UnixTime),
        _ => kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.Json,
    };

    private void Report(SpecEntry? entry, PlacedSchema schema, string reason)
    {
        if (entry is not null)
        {
            places.Report(entry, schema, reason);
        }
    }
}
