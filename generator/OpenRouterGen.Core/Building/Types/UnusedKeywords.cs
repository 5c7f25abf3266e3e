using System.Text.RegularExpressions;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reports the keywords of a schema that change nothing: those that may name members or items for which C# has no type, so that what they speak of is kept
/// as raw JSON, and those that are not checked.
/// </summary>
internal sealed class UnusedKeywords(BuildContext context)
{
    /// <summary>Why a limit is not used that C# has no check for.</summary>
    public const string NotChecked = "it is not checked before sending, and the service decides";

    private static readonly Keyword[] s_keywords =
    [
        new("patternProperties", "members whose names match a pattern are among the additional ones"),
        new("prefixItems", "the items of a list have one type, which is raw JSON here"),
        new("then", "what a value has under a condition is among the additional members, and not checked"),
        new("else", "what a value has under a condition is among the additional members, and not checked"),
        new("dependentSchemas", "what a value has beside another member is among the additional ones, and not checked"),
        new("unevaluatedProperties", "members that are not named are raw JSON"),
        new("unevaluatedItems", "the items of a list have one type"),
        new("$dynamicRef", "it leads elsewhere by the way that one came, and the value is raw JSON"),
        new("not", NotChecked),
        new("contains", NotChecked),
        new("minContains", NotChecked),
        new("maxContains", NotChecked),
        new("propertyNames", NotChecked),
        new("multipleOf", NotChecked),
        new("uniqueItems", NotChecked),
        new("minProperties", NotChecked),
        new("maxProperties", NotChecked),
        new("dependentRequired", NotChecked),
        new("const", NotChecked),
        new("enum", NotChecked),
        new("pattern", "it is no regular expression that .NET knows, and the service decides"),
    ];

    private static readonly HashSet<string> s_keys = new(s_keywords.Select(keyword => keyword.Key), StringComparer.Ordinal);

    private readonly SchemaShapes _shapes = new(context);

    public void Report(PlacedSchema schema, SpecMapping node)
    {
        ReportKeywords(schema);
        if (node.Sequence("oneOf") is not null && node.Find("anyOf") is { Value: SpecSequence } other)
        {
            context.Unused.Report(other, schema, "a union has one list of cases, and 'oneOf' is it");
        }

        ReportFlat(schema, node);
        ReportUndeclared(schema);
        ReportExcluded(schema);

        if (node.Find("required") is { Value: SpecScalar { IsNull: false, Text: not "false" } } required)
        {
            context.Unused.Report(required, schema, "what an object must have is a list of names beside its 'properties'");
        }

        if (schema.View.HasOtherCases)
        {
            var what = $"the first list of cases at '{schema.Home.Pointer}'";
            context.Problems.Report(ProblemCatalog.NotUsed, node.Spot, what, "a union has one list of cases, and the last part's is it");
        }
    }

    /// <summary>Reports what is said beside a reference, where it counts, and is not checked; what changes the type was joined with it before.</summary>
    public void ReportBeside(SpecMapping reference, NameHint home)
    {
        if (reference.Entries.Count > 1 && context.Root.Text("openapi")?.StartsWith("3.0", StringComparison.Ordinal) != true)
        {
            ReportKeywords(new PlacedSchema(new SchemaView(reference), home));
        }
    }

    private void ReportKeywords(PlacedSchema schema)
    {
        _shapes.Report(schema);
        if (!HasAny(schema.View.Node))
        {
            return;
        }

        foreach (var (key, reason) in s_keywords)
        {
            if (schema.View.Node.Find(key) is { } entry && !IsNothing(entry, schema.View))
            {
                context.Unused.Report(entry, schema, reason);
            }
        }
    }

    /// <summary>Reports members that an object must have and that it does not name.</summary>
    private void ReportUndeclared(PlacedSchema schema)
    {
        var view = schema.View;
        if (!view.IsObject || view.Cases.Count > 0 || view.Node.Find("required") is not { Value: SpecSequence } required)
        {
            return;
        }

        var declared = view.Properties.Concat(view.Excluded).Select(property => property.WireName);
        var undeclared = view.Required.Except(declared, StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);
        if (string.Join("', '", undeclared) is { Length: > 0 } names)
        {
            context.Unused.Report(required, schema, $"the schema names no member '{names}', and whether it is there is not checked");
        }
    }

    /// <summary>Reports members for which no value is right.</summary>
    public void ReportExcluded(PlacedSchema schema)
    {
        foreach (var member in schema.View.Excluded)
        {
            var isRequired = schema.View.Required.Contains(member.WireName);
            ReportNever(member.Spot, $"the member '{member.WireName}' at '{schema.Home.Pointer}'", isRequired);
        }
    }

    /// <summary>Reports what no value is right for: it is never sent, which is wrong where it is required.</summary>
    public void ReportNever(SourceSpot spot, string what, bool isRequired)
    {
        if (context.Unused.Add(spot))
        {
            context.Problems.Report(
                isRequired ? ProblemCatalog.LeftOut : ProblemCatalog.NotUsed,
                spot, what, isRequired ? "it is required, and no value is right for it" : "no value is right for it");
        }
    }

    /// <summary>Reports schemas that are kinds of another one in the document, or have kinds, and each are a record of their own here.</summary>
    private void ReportFlat(PlacedSchema schema, SpecMapping node)
    {
        if (context.Families.WhyFlat(node) is { } reason)
        {
            context.Unused.Report(
                node.Find("allOf")!, schema, $"{reason}, and is a record of its own; a value that is read as what it extends keeps its members");
        }

        var isUsed = schema.View.Cases.Count > 0
            || (context.Families.Find(node) is { } member && member.Tag.Name == schema.View.Discriminator?.Text("propertyName"));
        if (!isUsed && node.Find("discriminator") is { } discriminator)
        {
            context.Unused.Report(
                discriminator, schema, "the schema lists no cases, so a value is this type, and what others add to it is among its additional members");
        }
    }

    /// <summary>The schema of the values of a map that one pattern alone speaks of; null when it is no such map.</summary>
    public static SpecNode? OnlyPattern(SchemaView view) =>
        view.Properties.Count == 0 && view.AdditionalProperties is not SpecMapping && view.Node.Mapping("patternProperties") is { Entries.Count: 1 } patterns
            && patterns.Entries[0].Value is not SpecScalar { Text: "false" } and var values
            ? values
            : null;

    // Few schemas have one, and most have fewer entries than there are keywords.
    private static bool HasAny(SpecMapping node)
    {
        for (var i = 0; i < node.Entries.Count; i++)
        {
            if (s_keys.Contains(node.Entries[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    // What is used after all, and what demands nothing of a client.
    private static bool IsNothing(SpecEntry entry, SchemaView view) => entry.Key switch
    {
        "patternProperties" => OnlyPattern(view) is not null,
        "unevaluatedProperties" or "unevaluatedItems" or "const" => entry.Value is SpecScalar,
        "enum" => entry.Value is not SpecSequence values || (values.Items.Count > 0 && values.Items.All(item => item is SpecScalar)),
        "pattern" => entry.Value is not SpecScalar { Text: var pattern } || IsExpression(pattern),
        "uniqueItems" => entry.Value is not SpecScalar { Text: "true" },
        _ => false,
    };

    private static bool IsExpression(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed record Keyword(string Key, string Reason);
}
