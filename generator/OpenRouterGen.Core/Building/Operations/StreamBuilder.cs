using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the streaming half of an operation that answers with an event stream.</summary>
internal sealed class StreamBuilder(BuildContext context, TypeBuilder types)
{
    private readonly EventEnvelope _envelope = new(context);

    public StreamModel? Build(OperationView operation, SpecMapping success, BodyModel? body, OperationScope names)
    {
        if (context.References.Content(success) is not { } content || StreamMedia.Find(content) is not { Media: var media } found)
        {
            return null;
        }

        var schema = found.ItemSchema(context.References) ?? new SpecMapping(media.Spot);

        var hint = context.Names.Hint(operation, "Event");
        var settings = media.Mapping(ExtensionKeys.Stream) ?? new SpecMapping(media.Spot);
        if (_envelope.Data(operation, schema, settings.Text("data") ?? "data", hint) is not var (eventNode, home))
        {
            return null;
        }

        var type = types.Build(eventNode, home).Type;
        var flag = Flag(operation, settings, body);
        var isText = found.Framing == StreamFraming.Events && type is ScalarRef { Kind: ScalarKind.String } && _envelope.IsText(eventNode, home);
        if (isText && flag is null && !MediaTypes.IsOnlyStream(content))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                media.Spot,
                $"the stream of '{operation.OperationId}'",
                "its events are plain texts, and no member of the request asks for them; documents say by that beside JSON that nothing is streamed");
            return null;
        }

        var union = context.Types.Find<UnionModel>((type as NamedRef)?.Name);
        var completed = Cases(settings, "completed", union);
        return new StreamModel(names.Method(string.Empty, "Streaming", "the stream"), type)
        {
            MediaType = found.Framing == StreamFraming.Events ? null : found.MediaType,
            IsText = isText,
            Flag = flag,
            Sentinel = settings.Text("sentinel") ?? media.Text(ExtensionKeys.SpeakeasySentinel) ?? Sentinel(eventNode, home),
            Completed = completed,
            Tag = union?.TagName,
            Results = UnionTags.Values(union, completed),
            Errors = Cases(settings, "errors", union),
            Buffered = settings.Mapping("buffered") is { } buffered && union is not null && MediaTypes.Json(content) is { } answer
                ? new BufferedStreamBuilder(context, types).Build(buffered, union, answer, hint)
                : null,
        };
    }

    /// <summary>The text that stands among the cases of an event and is no JSON: it can only end the stream. Null when there is none.</summary>
    private string? Sentinel(SpecNode node, NameHint home) => context.Lookup.Find(node, home)?.View.Cases
        .Select(item => context.Lookup.Find(item, home)?.View.Constant)
        .FirstOrDefault(constant => constant is { Kind: SpecScalarKind.String })?.Text;

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
