using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Builds what a method sends. The best form wins: JSON, a form, text, bytes. A form with files beside JSON says what JSON cannot, so it gets
/// a method of its own; other media types beside these are further spellings of the same.
/// </summary>
internal sealed class BodyBuilder(BuildContext context, TypeBuilder types)
{
    private readonly FormBuilder _forms = new(context, types);
    private readonly OtherBodies _others = new(context);
    private readonly SchemaConstraints _constraints = new(context.Lookup);

    public OperationBodies Build(OperationView operation)
    {
        if (RequestBody(operation) is not { } body || Content(operation) is not { } content)
        {
            return new OperationBodies(null, null);
        }

        AddPlaces(operation, body, content);
        var form = MediaTypes.Form(content);
        if (MediaTypes.JsonEntry(content) is { } entry && MediaTypes.Json(content) is { } json)
        {
            var beside = form is { Kind: MediaKind.Multipart } files ? files.Entry : null;
            _others.Report(operation, content, entry, beside);
            var hint = context.Names.Hint(operation, "Request");
            return new OperationBodies(
                Json(operation, types.Build(json, hint), json, body) with { MediaType = MediaTypes.JsonName(content) },
                beside is null ? null : Form(operation, beside, MediaKind.Multipart, body));
        }

        if (form is { } alone)
        {
            _others.Report(operation, content, alone.Entry);
            return new OperationBodies(Form(operation, alone.Entry, alone.Kind, body), null);
        }

        return new OperationBodies(Lines(operation, body, content) ?? Plain(operation, body, content), null);
    }

    private void AddPlaces(OperationView operation, SpecMapping body, SpecMapping content)
    {
        if (context.Places is not { } places)
        {
            return;
        }

        places.Add(PlaceKind.Body, operation.OperationId, string.Empty, body.Spot);
        foreach (var media in content.Entries.Select(entry => entry.Value))
        {
            var example = StatedExample.Of(media) ?? StatedExample.Of((media as SpecMapping)?["schema"]);
            places.AddExample(PlaceKind.Body, operation.OperationId, string.Empty, example);
        }
    }

    /// <summary>The media types of what an operation sends; null when it sends nothing.</summary>
    public SpecMapping? Content(OperationView operation) => context.References.Content(RequestBody(operation));

    /// <summary>Whether a form says beside JSON what JSON cannot.</summary>
    public bool HasFormBesideJson(OperationView operation) =>
        Content(operation) is { } content && MediaTypes.Json(content) is not null && MediaTypes.Form(content) is { Kind: MediaKind.Multipart };

    private SpecMapping? RequestBody(OperationView operation) => context.References.Resolve(operation.Node["requestBody"]);

    private BodyModel? Form(OperationView operation, SpecEntry entry, MediaKind kind, SpecMapping body)
    {
        var media = (SpecMapping)entry.Value;
        if (_forms.Build(operation, media) is not { } type)
        {
            return null;
        }

        if (kind == MediaKind.UrlEncoded && Files(type).FirstOrDefault() is { } file)
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut, media.Spot, $"the file '{file}' of '{operation.OperationId}'", "a form that is not multipart carries no files");
        }

        return Body(type, kind, body);
    }

    private IEnumerable<string> Files(TypeRef type) => context.Types.InOrder.OfType<FormModel>()
        .Where(form => type is NamedRef named && (form.Name == named.Name || IsCase(named, form.Name)))
        .SelectMany(form => form.Fields)
        .Where(field => field.Property.Type is ContentRef or ListRef { Element: ContentRef })
        .Select(field => field.Property.WireName);

    private bool IsCase(NamedRef union, CSharpIdentifier form) =>
        context.Types.Find<FormUnionModel>(union.Name)?.Cases.Any(item => item.Name == form) == true;

    /// <summary>A list whose items are sent as lines; null when they are not.</summary>
    private BodyModel? Lines(OperationView operation, SpecMapping body, SpecMapping content)
    {
        if (StreamMedia.FindLines(content) is not { } lines || lines.ItemSchema(context.References) is not { } schema)
        {
            return null;
        }

        _others.Report(operation, content, content.Entries.First(entry => entry.Value == lines.Media));

        var hint = context.Names.Hint(operation, "Request");
        var (item, view) = types.Build(schema, hint);
        var each = _constraints.Of(view, item);
        return Body(new ListRef(item), MediaKind.Lines, body) with
        {
            MediaType = lines.MediaType,
            Constraints = each.IsNone ? each : new ConstraintModel { EachItem = each },
        };
    }

    private BodyModel Plain(OperationView operation, SpecMapping body, SpecMapping content)
    {
        var sent = MediaTypes.Sent(content);
        _others.Report(operation, content, sent ?? content.Entries[0]);
        var kind = MediaTypes.Plain(content);
        var type = kind == MediaKind.Text ? TextTypes.Of(context, types, content) : new ContentRef(ContentKind.File);
        return Body(type, kind, body) with { MediaType = sent is null ? (kind == MediaKind.Text ? "text/plain" : null) : MediaTypes.Spelled(sent.Key) };
    }

    private BodyModel Json(OperationView operation, BuiltSchema built, SpecNode schema, SpecMapping body)
    {
        if (built.Type.Nullable)
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, schema.Spot, $"the null of the body of '{operation.OperationId}'", "a method sends a value, or no body at all");
        }

        return Body(built.Type with { Nullable = false }, MediaKind.Json, body) with { Constraints = _constraints.Of(built.View, built.Type) };
    }

    private static BodyModel Body(TypeRef type, MediaKind kind, SpecMapping body) => new(type, body.IsTrue("required"))
    {
        Description = body.Text("description"),
        Kind = kind,
    };
}
