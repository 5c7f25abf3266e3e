using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Finds the schema of what an event carries. Some documents describe the event itself, field by field (OpenAPI 3.2, section 4.14.4.1): the JSON stands in its
/// <c>data</c>, and a union of such events is one of what their data are.
/// </summary>
internal sealed class EventEnvelope(BuildContext context)
{
    private const int DeepestNesting = 8;

    // The fields of an event (HTML, section 9.2.6).
    private static readonly string[] s_fields = ["event", "data", "id", "retry"];

    /// <summary>The schema of the data of one event; null when a reference leads nowhere.</summary>
    public (SpecNode Node, NameHint Home)? Data(OperationView operation, SpecNode schema, string field, NameHint hint)
    {
        if (context.Lookup.Find(schema, hint) is not { } envelope)
        {
            return null;
        }

        var common = Field(envelope, field);
        var cases = new List<PlacedSchema>();
        if (AddCases(envelope, field, common is not null, cases, depth: 0) && cases.Count > 0)
        {
            ReportName(operation, schema);
            return Joined(operation, schema, [.. cases.Select(item => Content(Field(item, field) ?? common!.Value))], hint);
        }

        if (common is not { } data)
        {
            return (schema, hint);
        }

        if (Field(envelope, "event") is not null)
        {
            ReportName(operation, schema);
        }

        return Content(data);
    }

    /// <summary>Whether a text stands there: its schema is a string, and no constant that only ends a stream.</summary>
    public bool IsText(SpecNode node, NameHint home) =>
        context.Lookup.Find(node, home)?.View is { Types.Count: 1, Cases.Count: 0, Constant: null } view && view.Types[0] == "string";

    /// <summary>Collects the cases of a union; false when one of them is no event.</summary>
    private bool AddCases(PlacedSchema envelope, string field, bool hasData, List<PlacedSchema> cases, int depth)
    {
        foreach (var node in envelope.View.Cases)
        {
            if (depth == DeepestNesting || context.Lookup.Find(node, envelope.Home) is not { } item)
            {
                return false;
            }

            var isUnion = item.View.Cases.Count > 0;
            if (isUnion ? !AddCases(item, field, hasData, cases, depth + 1) : !IsEvent(item, field, hasData))
            {
                return false;
            }

            if (!isUnion)
            {
                cases.Add(item);
            }
        }

        return true;
    }

    private static bool IsEvent(PlacedSchema item, string field, bool hasData) =>
        Field(item, "event") is not null
        && (hasData || Field(item, field) is not null)
        && item.View.Properties.All(property => property.WireName == field || s_fields.Contains(property.WireName));

    /// <summary>One schema of all data: text as soon as some of it is, else a union.</summary>
    private (SpecNode Node, NameHint Home) Joined(
        OperationView operation, SpecNode schema, IReadOnlyList<(SpecNode Node, NameHint Home)> data, NameHint hint)
    {
        var texts = data.Where(item => IsText(item.Node, item.Home)).ToList();
        if (texts.Count > 0 && texts.Count < data.Count)
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut,
                schema.Spot,
                $"what the data of each event of '{operation.OperationId}' are",
                "some are plain text and no JSON, so each event is the text of its data");
        }

        if (texts.Count > 0)
        {
            return (texts[0].Node, hint);
        }

        var nodes = new List<SpecNode>();
        foreach (var (node, _) in data)
        {
            if (!nodes.Exists(other => other == node || (context.References.SchemaName(other) is { } name && name == context.References.SchemaName(node))))
            {
                nodes.Add(node);
            }
        }

        if (nodes.Count == 1)
        {
            return (nodes[0], hint);
        }

        return (MadeNode.Mapping(schema.Spot, ("oneOf", MadeNode.List(schema.Spot, nodes))), hint);
    }

    // OpenAPI 3.2 says in `contentSchema` what the text of a field is.
    private (SpecNode Node, NameHint Home) Content((SpecNode Node, NameHint Home) data) =>
        context.Lookup.Find(data.Node, data.Home)?.View.Node["contentSchema"] is { } content ? (content, data.Home) : data;

    private static (SpecNode Node, NameHint Home)? Field(PlacedSchema envelope, string field) =>
        envelope.View.Properties.FirstOrDefault(property => property.WireName == field) is { } found ? (found.Node, envelope.HomeOf(found)) : null;

    private void ReportName(OperationView operation, SpecNode schema) => context.Problems.Report(
        ProblemCatalog.NotUsed, schema.Spot, $"the field 'event' of the events of '{operation.OperationId}'", "what is streamed is their data");
}
