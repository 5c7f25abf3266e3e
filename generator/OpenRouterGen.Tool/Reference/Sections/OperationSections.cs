using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Tool.Reference;

/// <summary>The operations of a client: their methods with an example, parameters, answers and errors.</summary>
internal sealed class OperationSections(ReferenceModel reference)
{
    // A status that no exception of its own has.
    private const int AnyStatus = 0;

    private readonly MemberRows _members = new(reference);
    private readonly ExampleProgram _examples = new(reference);

    public IEnumerable<OperationSection> Of(ClientGroupModel group)
    {
        var members = reference.Surface.Find(group.TypeName.Text)!.Members;
        var methods = members.OfType<MethodMember>().ToDictionary(method => method.MethodName, StringComparer.Ordinal);
        return group.Operations.Select(operation => Of(group, operation, methods));
    }

    private OperationSection Of(ClientGroupModel group, OperationModel operation, Dictionary<string, MethodMember> methods)
    {
        var streaming = operation.Stream is { } stream ? methods[stream.MethodName.Text] : null;
        var main = operation.OnlyStreams ? streaming! : methods[operation.Names.Method.Text];
        return new OperationSection(main.MethodName, main.MethodName.ToLowerInvariant(), operation.HttpMethod, PathPart.Template(operation.Path))
        {
            Summary = XmlDoc.Words(operation.Summary),
            Description = XmlDoc.Words(operation.Description),
            IsDeprecated = operation.Deprecated,
            NeedsCredentials = operation.Security.Need == SecurityNeed.Required,
            Example = operation.OnlyStreams ? _examples.Stream(group, operation, main) : _examples.Call(group, operation, main),
            StreamExample = operation.OnlyStreams || streaming is null ? null : _examples.Stream(group, operation, streaming),
            Methods = [.. Methods(operation, methods)],
            Parameters = [.. _members.Of(operation, main)],
            Response = operation.Result is { } result && !operation.OnlyStreams ? reference.Show(result) : null,
            ResponseDescription = XmlDoc.Words(operation.ResponseDescription),
            Events = [.. Events(operation.Stream)],
            Sentinel = operation.Stream?.Sentinel,
            Errors = [.. Errors(operation)],
        };
    }

    private IEnumerable<MethodRow> Methods(OperationModel operation, Dictionary<string, MethodMember> methods)
    {
        (CSharpIdentifier? Name, string Words)[] all =
        [
            (operation.Names.Method, "Returns the answer, and throws an error."),
            (operation.Names.TryMethod, "Returns an error of the service instead of throwing it."),
            (operation.Stream?.MethodName, "Streams the events of the answer as they come."),
            (operation.Pagination?.MethodName, "Enumerates the items of all pages."),
            (operation.Joined?.MethodName, $"Takes the parameters of the path as one text, with '{operation.Joined?.Separator}' between them."),
            (operation.Joined?.TryMethodName, "The same, and returns an error of the service instead of throwing it."),
            (operation.Download?.MethodName, "Sends the bytes of the answer to a target instead of keeping them."),
            (operation.Download?.StreamingMethodName, "The same while they come, previews too."),
        ];
        return all
            .Where(method => method.Name is { } name && methods.ContainsKey(name.Text))
            .Select(method => (Method: methods[method.Name!.Text], method.Words))
            .Select(method => new MethodRow(method.Method.MethodName, reference.Show(method.Method.Return), method.Words));
    }

    private IEnumerable<EventRow> Events(StreamModel? stream)
    {
        if (stream is null)
        {
            return [];
        }

        var union = stream.Event is NamedRef named ? reference.Find(named.Name) as UnionModel : null;
        return union is null
            ? [new EventRow(reference.Show(stream.Event), null, null, null)]
            : union.Cases.Select(item => Event(stream, union, item));
    }

    private EventRow Event(StreamModel stream, UnionModel union, UnionCaseModel item)
    {
        var name = (item.Type as NamedRef)?.Name;
        var role = name is null ? null
            : stream.Errors.Contains(name) ? "reports an error: it is thrown"
            : stream.Completed.Contains(name) ? "completes the stream"
            : null;
        var type = name is null ? null : reference.Find(name);
        return new EventRow(reference.Show(item.Type), TypePages.TagOf(type, union.TagName), role, XmlDoc.Words(type?.Description));
    }

    private IEnumerable<ErrorRow> Errors(OperationModel operation)
    {
        var exceptions = new OperationExceptions(operation, new OperationSignature(reference.Emission, operation));
        var other = new ErrorRow(ShortName.Of(RuntimeNames.ExceptionOf(AnyStatus)), null, "Any other error of the service; those above are of this type too.");

        // Those of the statuses come first in both lists; they are here with their status.
        var call = operation.OnlyStreams ? [] : exceptions.Call.Skip(operation.Errors.Count);
        var stream = operation.Stream is null ? [] : exceptions.Stream.Skip(operation.Errors.Count);
        var thrown = call.Concat(stream).Select(exception => new ErrorRow(ShortName.Of(exception.Type), null, exception.Reason)).Distinct();
        return operation.Errors
            .Select(error => new ErrorRow(ShortName.Of(RuntimeNames.ExceptionOf(error.Status)), StatusText(error), XmlDoc.Words(error.Description)))
            .Append(other)
            .Concat(thrown);
    }

    private static string StatusText(ErrorModel error) => FormattableString.Invariant($"{error.Status}");
}
