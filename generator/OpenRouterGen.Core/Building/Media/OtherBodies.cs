using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reports what a body may be and no method sends: other media types that say something else, schemas that nothing here writes, other charsets.
/// </summary>
internal sealed class OtherBodies(BuildContext context)
{
    private readonly SchemaComparison _comparison = new(context.References);

    /// <summary>Reports what of a body is not sent.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="content">What the body may be.</param>
    /// <param name="sent">What the method of the operation's name sends.</param>
    /// <param name="form">The form beside it that a method of its own sends; null for none.</param>
    public void Report(OperationView operation, SpecMapping content, SpecEntry sent, SpecEntry? form = null)
    {
        ReportCharset(operation, sent);
        ReportSchema(operation, sent);
        foreach (var entry in content.Entries.Where(entry => entry != sent && entry != form && !IsSame(entry, sent)))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                entry.KeySpot,
                $"the body '{entry.Key}' of '{operation.OperationId}'",
                $"its schema is another one, and the method sends '{sent.Key}'");
        }
    }

    private bool IsSame(SpecEntry entry, SpecEntry sent) => (Schema(sent), Schema(entry)) switch
    {
        (null, null) => true,
        ({ } chosen, { } schema) => _comparison.AreSame(chosen, schema),
        _ => false,
    };

    private void ReportCharset(OperationView operation, SpecEntry sent)
    {
        if (MediaTypes.OtherCharset(sent.Key) is { } charset)
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, sent.KeySpot, $"the charset '{charset}' of the body of '{operation.OperationId}'", "what is sent is UTF-8");
        }
    }

    /// <summary>Objects and lists as XML, in parts, or as bytes are the caller's to write.</summary>
    private void ReportSchema(OperationView operation, SpecEntry sent)
    {
        var essence = MediaTypes.Essence(sent.Key);
        var isWritten = MediaTypes.IsJson(essence)
            || essence is "*/*" or "application/*" or "application/x-www-form-urlencoded" or "multipart/form-data" or "multipart/*"
            || StreamMedia.FramingOf(essence) is StreamFraming.Lines or StreamFraming.Sequence;
        if (isWritten || context.References.Resolve(Schema(sent)) is not { } schema || !MediaTypes.IsStructured(schema))
        {
            return;
        }

        var boundary = essence.StartsWith("multipart/", StringComparison.Ordinal) ? ", and the file's own media type must name the boundary" : string.Empty;
        context.Problems.Report(
            ProblemCatalog.LeftOut,
            schema.Spot,
            $"the schema of the body '{sent.Key}' of '{operation.OperationId}'",
            $"nothing here writes values as that; the method takes the whole body as it is sent{boundary}");
    }

    private static SpecNode? Schema(SpecEntry entry) => (entry.Value as SpecMapping) is { } media ? media["schema"] ?? media["itemSchema"] : null;
}
