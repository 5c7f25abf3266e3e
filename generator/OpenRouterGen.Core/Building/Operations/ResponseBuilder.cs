using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds answers: which of the responses is the success, what it becomes, and which errors are declared.</summary>
internal sealed class ResponseBuilder(BuildContext context, TypeBuilder types)
{
    private readonly SchemaComparison _comparison = new(context.References);

    /// <summary>
    /// The response that the method's type is made from: the lowest success status that has content, else the lowest, else the one for
    /// every status that is not named.
    /// </summary>
    public SpecMapping? Success(OperationView operation)
    {
        var successes = Successes(operation);
        return (successes.FirstOrDefault(response => HasContent(response.Node))
            ?? successes.FirstOrDefault()
            ?? Responses(operation).FirstOrDefault(response => response.Status == "default"))?.Node;
    }

    /// <summary>
    /// What each status of success has: the body that the method reads, none, or another one. The last is reported, and the client refuses to read it.
    /// </summary>
    public OperationModel WithStatuses(OperationModel model, OperationView operation, SpecMapping? success)
    {
        var successes = Successes(operation);
        if (success is null || !HasContent(success) || successes.FirstOrDefault(response => response.Node == success) is not { } chosen)
        {
            return model;
        }

        var withContent = successes.Where(response => HasContent(response.Node)).ToList();
        var read = withContent.Where(response => IsSame(success, response.Node)).ToList();
        var others = withContent.Where(response => !read.Contains(response)).ToList();
        foreach (var other in others)
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                other.Node.Spot,
                $"the answer {other.Status} of '{operation.OperationId}'",
                $"it differs from the answer {chosen.Status}, whose type the method has");
        }

        return model with
        {
            Read = Statuses(read),
            WithoutBody = Statuses(successes.Where(response => !HasContent(response.Node))),
            NotRead = Statuses(others),
        };
    }

    public OperationAnswer Answer(OperationView operation, SpecMapping? success)
    {
        if (context.References.Content(success) is not { } content)
        {
            return new OperationAnswer(null, MediaKind.Json, null);
        }

        if (MediaTypes.Json(content) is { } json)
        {
            ReportOthers(operation, content, MediaTypes.JsonEntry(content)!);
            var hint = context.Names.Hint(operation, "Response");
            return new OperationAnswer(types.Build(json, hint).Type, MediaKind.Json, MediaTypes.JsonName(content));
        }

        if (MediaTypes.IsOnlyStream(content))
        {
            return new OperationAnswer(new ContentRef(ContentKind.Answer), MediaKind.Binary, content.Entries[0].Key.Trim());
        }

        ReportSchemas(operation, content);
        return MediaTypes.Plain(content) == MediaKind.Text
            ? new OperationAnswer(TextTypes.Of(context, types, content), MediaKind.Text, MediaTypes.Accept(content))
            : new OperationAnswer(new ContentRef(ContentKind.Answer), MediaKind.Binary, MediaTypes.Accept(content));
    }

    /// <summary>Reports the other media types of an answer that say something else than the one that is asked for.</summary>
    private void ReportOthers(OperationView operation, SpecMapping content, SpecEntry asked)
    {
        foreach (var entry in content.Entries.Where(entry => entry != asked && StreamMedia.FramingOf(entry.Key) is null && !IsSame(entry, asked)))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                entry.KeySpot,
                $"the answer '{entry.Key}' of '{operation.OperationId}'",
                $"its schema is another one, and the method asks for '{asked.Key}'");
        }
    }

    private bool IsSame(SpecEntry entry, SpecEntry asked) => ((entry.Value as SpecMapping)?["schema"], (asked.Value as SpecMapping)?["schema"]) switch
    {
        (null, null) => true,
        ({ } schema, { } chosen) => _comparison.AreSame(chosen, schema),
        _ => false,
    };

    /// <summary>Objects and lists as XML, as a form or in parts are the caller's to read.</summary>
    private void ReportSchemas(OperationView operation, SpecMapping content)
    {
        foreach (var entry in content.Entries.Where(entry => StreamMedia.FramingOf(entry.Key) is null))
        {
            if (entry.Value is SpecMapping media && context.References.Resolve(media["schema"]) is { } schema && MediaTypes.IsStructured(schema))
            {
                context.Problems.Report(
                    ProblemCatalog.NotUsed,
                    schema.Spot,
                    $"the schema of the answer '{entry.Key}' of '{operation.OperationId}'",
                    "nothing here reads values of that; the method returns the whole answer");
            }
        }
    }

    public EquatableList<ErrorModel> Errors(OperationView operation) => Responses(operation)
        .Where(response => response.Status.Length == 3 && response.Status[0] is '4' or '5')
        .OrderBy(response => response.Status, StringComparer.Ordinal)
        .Where(response => int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(response => new ErrorModel(int.Parse(response.Status, CultureInfo.InvariantCulture), response.Node.Text("description")))
        .ToEquatableList();

    private List<DeclaredResponse> Successes(OperationView operation) =>
    [
        .. Responses(operation)
            .Where(response => response.Status.Length == 3 && response.Status[0] == '2')
            .OrderBy(response => response.Status, StringComparer.Ordinal),
    ];

    private static EquatableList<string> Statuses(IEnumerable<DeclaredResponse> responses) =>
        responses.Select(response => response.Status).ToEquatableList();

    private IEnumerable<DeclaredResponse> Responses(OperationView operation)
    {
        var entries = context.References.Resolve(operation.Node["responses"])?.Entries ?? [];
        var hasSuccess = entries.Any(entry => entry.Key.StartsWith("2", StringComparison.Ordinal));
        foreach (var entry in entries)
        {
            if (!IsStatus(entry.Key) && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                context.Problems.Report(
                    ProblemCatalog.NotUsed,
                    entry.KeySpot,
                    $"the answer '{entry.Key}' of '{operation.OperationId}'",
                    "it is no status, as '200', '2XX' or 'default'");
            }

            // What a failure says beyond its status is not needed to call the operation.
            var isNeeded = hasSuccess ? entry.Key.StartsWith("2", StringComparison.Ordinal) : entry.Key == "default";
            var response = isNeeded ? context.References.Resolve(entry.Value) : context.References.ResolveUnneeded(entry.Value) ?? new(entry.Value.Spot);
            if (response is not null)
            {
                yield return new(entry.Key, response);
            }
        }
    }

    private static bool IsStatus(string key) => key == "default"
        || (key.Length == 3 && key[0] is >= '1' and <= '5'
            && (key.Skip(1).All(digit => digit is >= '0' and <= '9') || key.Skip(1).All(digit => digit is 'X' or 'x')));

    private bool HasContent(SpecMapping response) => context.References.Content(response) is not null;

    private bool IsSame(SpecMapping one, SpecMapping other)
    {
        if (one == other)
        {
            return true;
        }

        var (content, otherContent) = (context.References.Content(one)!, context.References.Content(other)!);
        return (MediaTypes.Json(content), MediaTypes.Json(otherContent)) switch
        {
            ({ } schema, { } otherSchema) => _comparison.AreSame(schema, otherSchema),
            (null, null) => MediaTypes.Plain(content) == MediaTypes.Plain(otherContent),
            _ => false,
        };
    }

    private sealed record DeclaredResponse(string Status, SpecMapping Node);
}
