using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the streaming half of an operation that answers with an event stream.</summary>
internal sealed class StreamBuilder(BuildContext context, TypeBuilder types)
{
    public StreamModel? Build(OperationView operation, SpecMapping success, BodyModel? body, OperationScope names)
    {
        if (context.References.Content(success) is not { } content || MediaTypes.EventStream(content) is not { } media || media["schema"] is not { } schema)
        {
            return null;
        }

        var hint = NameHint.At(PascalCase.From(operation.OperationId) + "Event", $"{operation.Method} {operation.Path} event");
        var settings = media.Mapping(ExtensionKeys.Stream) ?? new SpecMapping(media.Spot);
        if (EventSchema(schema, settings, hint) is not var (eventNode, home))
        {
            return null;
        }

        var type = types.Build(eventNode, home).Type;
        var flag = Flag(operation, settings, body);
        if (type is not NamedRef named)
        {
            // A stream of plain texts is how documents say that nothing is streamed.
            return null;
        }

        var union = context.Types.Find<UnionModel>(named.Name);
        var completed = Cases(settings, "completed", union);
        return new StreamModel(names.Method(string.Empty, "Streaming", "the stream"), type)
        {
            Flag = flag,
            Sentinel = settings.Text("sentinel") ?? media.Text(ExtensionKeys.SpeakeasySentinel),
            Completed = completed,
            Tag = union?.TagName,
            Results = UnionTags.Values(union, completed),
            Errors = Cases(settings, "errors", union),
            Buffered = settings.Mapping("buffered") is { } buffered && union is not null && MediaTypes.Json(content) is { } answer
                ? new BufferedStreamBuilder(context, types).Build(buffered, union, answer, hint)
                : null,
        };
    }

    /// <summary>The schema of one event: the member of the envelope that stands for the data line, else the schema itself.</summary>
    private (SpecNode Node, NameHint Home)? EventSchema(SpecNode schema, SpecMapping settings, NameHint hint)
    {
        if (context.Lookup.Find(schema, hint) is not { } envelope)
        {
            return null;
        }

        // The members of the envelope are fields of an event stream; `data` is the one that carries JSON.
        var data = envelope.View.Properties.FirstOrDefault(property => property.WireName == (settings.Text("data") ?? "data"));
        return data is null ? (schema, hint) : (data.Node, envelope.HomeOf(data));
    }

    private CSharpIdentifier? Flag(OperationView operation, SpecMapping settings, BodyModel? body)
    {
        var wireName = settings.Text("flag") ?? operation.Node.Text(ExtensionKeys.SpeakeasyStreamField) ?? "stream";
        var member = Members(body?.Type).FirstOrDefault(property => property.WireName == wireName);
        return member is { Type: ScalarRef { Kind: ScalarKind.Boolean }, Constant: null } ? member.Name : null;
    }

    private IEnumerable<PropertyModel> Members(TypeRef? request) => context.Types.Find<TypeModel>((request as NamedRef)?.Name) switch
    {
        RecordModel record => record.Properties,
        FormModel form => form.Fields.Select(field => field.Property),
        _ => [],
    };

    private EquatableList<CSharpIdentifier> Cases(SpecMapping settings, string key, UnionModel? union)
    {
        var found = new List<CSharpIdentifier>();
        foreach (var tag in settings.Texts(key))
        {
            if (UnionTags.Case(union, tag) is { } name)
            {
                found.Add(name);
            }
            else if (!context.IsBundled(settings[key]!.Spot.File))
            {
                context.Problems.Report(ProblemCatalog.InvalidExtension, settings[key]!.Spot, ExtensionKeys.Stream, $"no event has the tag '{tag}'");
            }
        }

        return found.ToEquatableList();
    }
}
