using System.Text.RegularExpressions;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Repair;

/// <summary>
/// Makes values what the type beside them says, where it allows none of them otherwise. In YAML <c>[1.0, true]</c> are a number and a boolean, which is easily
/// forgotten below <c>type: string</c>; and the values of an array's items are often listed beside them.
/// </summary>
internal static class EnumRepair
{
    // With a sign, what surely fits into 64 bits.
    private const int MostDigits = 19;

    // A number as JSON writes it: no zero before others, and no exponent, which nobody writes in a list of values.
    private const string Number = @"^-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?\z";

    public static void Apply(List<SpecMapping> schemas, ProblemSink problems)
    {
        foreach (var schema in schemas)
        {
            if (OnlyType(schema) is not { } type)
            {
                continue;
            }

            if (type == "string")
            {
                Convert(schema, value => value.Kind is SpecScalarKind.String or SpecScalarKind.Null ? null : SpecScalarKind.String, "string", problems);
            }
            else if (type is "integer" or "number" or "boolean")
            {
                Convert(schema, value => value.Kind == SpecScalarKind.String ? Kind(value.Text, type) : null, type, problems);
            }
            else if (type == "array" && schema.Find("enum") is { Value: SpecSequence { Items.Count: > 0 } values } entry && values.Items.All(IsPlain))
            {
                MoveToItems(schema, entry, problems);
            }
        }
    }

    private static void Convert(SpecMapping schema, Func<SpecScalar, SpecScalarKind?> kind, string type, ProblemSink problems)
    {
        if (schema.Find("const") is { Value: SpecScalar only } constant && kind(only) is { } one)
        {
            schema.Set(constant with { Value = new SpecScalar(only.Spot, only.Text, one) });
            Report(problems, "const", type, only);
        }

        if (schema.Find("enum") is not { Value: SpecSequence values })
        {
            return;
        }

        for (var i = 0; i < values.Items.Count; i++)
        {
            if (values.Items[i] is SpecScalar value && kind(value) is { } other)
            {
                values.Items[i] = new SpecScalar(value.Spot, value.Text, other);
                Report(problems, "enum", type, value);
            }
        }
    }

    private static void MoveToItems(SpecMapping schema, SpecEntry entry, ProblemSink problems)
    {
        if (schema["items"] is not SpecMapping items || items.Find("$ref") is not null || items.Find("enum") is not null)
        {
            return;
        }

        schema.Remove("enum");
        items.Set(entry);
        problems.Report(ProblemCatalog.Repaired, entry.KeySpot, "the 'enum' of an array lists values that are none; they are those of its items");
    }

    private static void Report(ProblemSink problems, string key, string type, SpecScalar value) => problems.Report(
        ProblemCatalog.Repaired,
        value.Spot,
        $"the '{key}' of a schema of the type '{type}' has {value.Described}, which is no such value; it is taken as one");

    /// <summary>What a text is as a value of a type; null when it is none.</summary>
    private static SpecScalarKind? Kind(string text, string type)
    {
        if (type == "boolean")
        {
            return text is "true" or "false" ? SpecScalarKind.Boolean : null;
        }

        return !Regex.IsMatch(text, Number, RegexOptions.CultureInvariant) ? null
            : !text.Contains('.') && text.Length < MostDigits ? SpecScalarKind.Integer
            : type == "number" ? SpecScalarKind.Number : null;
    }

    private static bool IsPlain(SpecNode value) => value is SpecScalar { IsNull: false };

    /// <summary>The one type of a schema beside null; null where it states none, or several.</summary>
    private static string? OnlyType(SpecMapping schema)
    {
        if (schema["type"] is SpecSequence several)
        {
            var types = several.Items.OfType<SpecScalar>().Where(type => !type.IsNull && type.Text != "null").ToList();
            return types.Count == 1 ? types[0].Text : null;
        }

        return schema["type"] is SpecScalar { Kind: SpecScalarKind.String, Text: var text } ? text : null;
    }
}
