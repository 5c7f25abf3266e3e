using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Builds forms. A form has a type of its own, named after its operation: the same schema as JSON would have other types of members,
/// since a file of a form is bytes and a file in JSON is text.
/// </summary>
internal sealed class FormBuilder(BuildContext context, TypeBuilder types)
{
    private readonly RecordBuilder _records = new(context, types);

    public TypeRef? Build(OperationView operation, SpecMapping media)
    {
        var home = NameHint.At(PascalCase.From(operation.OperationId) + "Form", $"{operation.Method} {operation.Path} form");
        var schema = media["schema"] ?? new SpecMapping(media.Spot);
        if (context.Lookup.Find(schema, home) is not { View: { Properties.Count: > 0 } view } form)
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut, media.Spot, $"the form of '{operation.OperationId}'", "its schema has no named members, which would be the fields");
            return null;
        }

        var name = context.Names.GiveType(schema as SpecMapping ?? view.Node, home, component: null);
        var members = new RecordScope(context.Problems, name);
        var encodings = media.Mapping("encoding");
        var fields = view.Properties
            .Select(property => new FormFieldModel(_records.BuildProperty(name, form, property, members, File(form, property)))
            {
                MediaType = encodings?.Mapping(property.WireName)?.Text("contentType") is { } type && MediaTypes.IsConcrete(type) ? type : null,
            })
            .ToEquatableList();
        context.Types.Add(new FormModel(name, view.Description, fields), view.Node.Spot);
        return new NamedRef(name, NamedKind.Record);
    }

    /// <summary>A file or a list of files; null when the field is no file.</summary>
    private BuiltSchema? File(PlacedSchema form, SchemaProperty property)
    {
        var home = form.HomeOf(property);
        if (context.Lookup.Find(property.Node, home)?.View is not { } view)
        {
            return null;
        }

        if (IsFile(view))
        {
            return new BuiltSchema(new ContentRef(ContentKind.File), view).OrNull(view.Nullable);
        }

        return view.Items is { } items && context.Lookup.Find(items, home.Item())?.View is { } item && IsFile(item)
            ? new BuiltSchema(new ListRef(new ContentRef(ContentKind.File)), view).OrNull(view.Nullable)
            : null;
    }

    // OpenAPI 3.0 says `format: binary`; 3.1 a media type without an encoding of its bytes as text.
    private static bool IsFile(SchemaView view) => view.Cases.Count == 0 && view.Types.FirstOrDefault() is null or "string"
        && (view.Format == "binary" || (view.Node["contentMediaType"] is not null && view.Node["contentEncoding"] is null));
}
