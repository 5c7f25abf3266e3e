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
    private readonly FormFieldBuilder _fields = new(context);
    private readonly FormFiles _files = new(context);
    private readonly FormCases _cases = new(context);
    private readonly UnusedKeywords _unused = new(context);

    /// <summary>The type of a form; null when it has no fields, which is reported unless the document declares none.</summary>
    public TypeRef? Build(OperationView operation, SpecMapping media)
    {
        var home = context.Names.Hint(operation, "Form");
        if (media["schema"] is not { } schema || context.Lookup.Find(schema, home) is not { } form)
        {
            return null;
        }

        foreach (var entry in media.Entries.Where(entry => entry.Key is "prefixEncoding" or "itemEncoding"))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, entry.KeySpot, $"'{entry.Key}' of the form of '{operation.OperationId}'", "the fields of a form have names");
        }

        // What is named after the operation is so wherever its schema stands.
        form = form with { Home = home };
        var cases = _cases.Of(form);
        ReportEncodings(cases, media);
        if (cases.Count > 1)
        {
            return Union(schema, form, cases, media);
        }

        if (cases.Count == 1)
        {
            return Record(schema, cases[0] with { Home = home }, media);
        }

        if (FreeForm(form) is { } values)
        {
            return new MapRef(values);
        }

        if (!DeclaresNothing(form.View))
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut, media.Spot, $"the form of '{operation.OperationId}'", "its schema has no named members, which would be the fields");
        }

        return null;
    }

    private NamedRef Union(SpecNode schema, PlacedSchema form, IReadOnlyList<PlacedSchema> cases, SpecMapping media)
    {
        var name = context.Names.GiveType(schema as SpecMapping ?? form.View.Node, form.Home, component: null);
        var forms = cases.Select(item => Record(item.View.Node, item, media)).ToEquatableList();
        context.Places?.AddType(name, form.View.Node);
        context.Types.Add(new FormUnionModel(name, form.View.Description, forms), form.View.Node.Spot);
        return new NamedRef(name, NamedKind.Union);
    }

    private NamedRef Record(SpecNode schema, PlacedSchema form, SpecMapping media)
    {
        var view = form.View;
        var name = context.Names.GiveType(schema as SpecMapping ?? view.Node, form.Home, component: null);
        var members = new RecordScope(context.Problems, name);
        var encodings = context.References.Resolve(media["encoding"]);
        var member = context.Families.Find(context.References.SchemaName(schema));
        ReportKinds(schema, name, member);
        _unused.ReportExcluded(form);
        var fields = view.Properties
            .Select(property => _fields.Build(
                Tagged(_records.BuildProperty(name, form, property, members, _files.Of(property.Node, form.HomeOf(property))), member),
                context.References.Resolve(encodings?[property.WireName])))
            .Where(field => field.Property.Direction != MemberDirection.Answers)
            .ToEquatableList();
        if (view.AdditionalProperties is SpecMapping or SpecScalar { Text: "true" })
        {
            context.Problems.Report(
                view.AdditionalProperties is SpecMapping ? ProblemCatalog.LeftOut : ProblemCatalog.NotUsed,
                view.AdditionalProperties.Spot,
                $"what the form '{name.Text}' may have beside its named fields", "a form with names has those alone");
        }

        context.Places?.AddType(name, view.Node);
        context.Types.Add(new FormModel(name, view.Description, fields), view.Node.Spot);
        return new NamedRef(name, NamedKind.Record);
    }

    // A form of a kind has the tag of the kind.
    private static PropertyModel Tagged(PropertyModel property, FamilyMember? member) =>
        member?.Tag is { Kind: JsonKind.String } tag && tag.Name == property.WireName && member.Tags.FirstOrDefault() is { } own
            ? property with { Required = true, Constant = new ConstantModel(own) }
            : property;

    private void ReportKinds(SpecNode schema, CSharpIdentifier name, FamilyMember? member)
    {
        if (member is { Cases.Count: > 0 })
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut, schema.Spot, $"what extends the schema of the form '{name.Text}'", "a form has the fields of one schema");
        }
    }

    // A key of the encoding is the name of a member (OpenAPI 3.1, section 4.8.14).
    private void ReportEncodings(IReadOnlyList<PlacedSchema> cases, SpecMapping media)
    {
        var names = new HashSet<string>(cases.SelectMany(item => item.View.Properties).Select(property => property.WireName), StringComparer.Ordinal);
        foreach (var entry in context.References.Resolve(media["encoding"])?.Entries.Where(entry => !names.Contains(entry.Key)) ?? [])
        {
            context.Problems.Report(ProblemCatalog.NotUsed, entry.KeySpot, $"the encoding of '{entry.Key}'", "the form has no member of that name");
        }
    }

    /// <summary>The type of the values of a form whose fields the document does not name; null when it is no such form.</summary>
    private TypeRef? FreeForm(PlacedSchema form)
    {
        var view = form.View;
        if (view.AdditionalProperties is SpecMapping values)
        {
            return _files.Of(values, form.Home.Value())?.Type ?? types.Build(values, form.Home.Value()).Type;
        }

        var isOpen = view.AdditionalProperties is SpecScalar { Text: "true" } || (view.AdditionalProperties is null && view.Types.Contains("object"));
        return isOpen && view.Node["properties"] is null ? new ScalarRef(ScalarKind.Json) : null;
    }

    private static bool DeclaresNothing(SchemaView view) => view.Cases.Count == 0 && (view.IsObject || view.Types.Count == 0) && view.Enum is null;
}
