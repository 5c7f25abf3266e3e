using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds answers: which of the responses is the success, what it becomes, and which errors are declared.</summary>
internal sealed class ResponseBuilder(BuildContext context, TypeBuilder types)
{
    /// <summary>
    /// The response that the method's type is made from: the lowest success status that has content, else the lowest, else the one for
    /// every status that is not named. Of two with content the other is reported, unless both have one schema.
    /// </summary>
    public SpecMapping? Success(OperationView operation)
    {
        var declared = Responses(operation).ToList();
        var successes = declared
            .Where(response => response.Status.Length == 3 && response.Status[0] == '2')
            .OrderBy(response => response.Status, StringComparer.Ordinal)
            .ToList();
        if (successes.Count == 0)
        {
            return declared.FirstOrDefault(response => response.Status == "default")?.Node;
        }

        var chosen = successes.FirstOrDefault(response => HasContent(response.Node));
        if (chosen is null)
        {
            return successes[0].Node;
        }

        foreach (var other in successes.Where(other => other.Status != chosen.Status && HasContent(other.Node) && !IsSame(chosen.Node, other.Node)))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                other.Node.Spot,
                $"the answer {other.Status} of '{operation.OperationId}'",
                $"it differs from the answer {chosen.Status}, whose type the method has");
        }

        return chosen.Node;
    }

    public OperationAnswer Answer(OperationView operation, SpecMapping? success)
    {
        if (context.References.Content(success) is not { } content)
        {
            return new OperationAnswer(null, MediaKind.Json, null);
        }

        if (MediaTypes.Json(content) is { } json)
        {
            var hint = NameHint.At(PascalCase.From(operation.OperationId) + "Response", $"{operation.Method} {operation.Path} response");
            return new OperationAnswer(types.Build(json, hint).Type, MediaKind.Json, MediaTypes.JsonName(content));
        }

        if (MediaTypes.IsOnlyStream(content))
        {
            return new OperationAnswer(new ContentRef(ContentKind.Answer), MediaKind.Binary, content.Entries[0].Key.Trim());
        }

        return MediaTypes.Plain(content) == MediaKind.Text
            ? new OperationAnswer(TextTypes.Of(context, types, content), MediaKind.Text, MediaTypes.Accept(content))
            : new OperationAnswer(new ContentRef(ContentKind.Answer), MediaKind.Binary, MediaTypes.Accept(content));
    }

    public EquatableList<ErrorModel> Errors(OperationView operation) => Responses(operation)
        .Where(response => response.Status.Length == 3 && response.Status[0] is '4' or '5')
        .OrderBy(response => response.Status, StringComparer.Ordinal)
        .Where(response => int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(response => new ErrorModel(int.Parse(response.Status, CultureInfo.InvariantCulture), response.Node.Text("description")))
        .ToEquatableList();

    private IEnumerable<DeclaredResponse> Responses(OperationView operation)
    {
        foreach (var entry in context.References.Resolve(operation.Node["responses"])?.Entries ?? [])
        {
            if (context.References.Resolve(entry.Value) is { } response)
            {
                yield return new(entry.Key, response);
            }
        }
    }

    private bool HasContent(SpecMapping response) => context.References.Content(response) is not null;

    private bool IsSame(SpecMapping one, SpecMapping other) => one == other
        || (Schema(one) is { } schema && Schema(other) is { } otherSchema && context.References.Resolve(schema) == context.References.Resolve(otherSchema));

    private SpecNode? Schema(SpecMapping response) => context.References.Content(response) is { } content ? MediaTypes.Json(content) : null;

    private sealed record DeclaredResponse(string Status, SpecMapping Node);
}
