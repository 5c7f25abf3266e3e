using System.Globalization;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Tool.Reference;

/// <summary>The pages of types.</summary>
internal sealed class TypePages(ReferenceModel reference)
{
    private readonly MemberRows _members = new(reference);

    /// <summary>All types that users name, by name.</summary>
    public IReadOnlyList<TypePage> All() =>
    [
        .. reference.Model.Types.Select(Of)
            .Concat(reference.Parameters.Select(Of))
            .Concat(reference.Model.Catalogs.Select(Of))
            .OrderBy(page => page.Name, StringComparer.Ordinal),
    ];

    /// <summary>The value of a tag that a record has; null when it fixes none.</summary>
    public static string? TagOf(TypeModel? type, string? tag) => type is RecordModel record
        ? record.Properties.FirstOrDefault(property => property.WireName == tag)?.Constant?.Text ?? record.Inheritance?.Tags.FirstOrDefault()
        : null;

    private TypePage Of(TypeModel type) => type switch
    {
        RecordModel record => Of(record),
        FormModel form => Page(form, TypeKind.Record) with { Members = [.. _members.Of(form)] },
        UnionModel union => Page(union, TypeKind.Union) with { Tag = union.TagName, Cases = [.. union.Cases.Select(item => Case(union, item))] },
        FormUnionModel union => Page(union, TypeKind.Union) with { Cases = [.. union.Cases.Select(item => Case(item, null, null))] },
        EnumModel model => Page(model, TypeKind.Enum) with
        {
            Values = [.. model.Members.Select(member => new ValueRow(member.Name.ToString(), member.WireValue, null))],
            IsAnyText = model.HintsOnly,
        },
        ConstantsModel constants => Page(constants, TypeKind.Constants) with
        {
            Values =
            [
                .. constants.Members.Select(member => new ValueRow(member.Name.ToString(), member.Value.ToString(CultureInfo.InvariantCulture), null)),
            ],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private TypePage Of(RecordModel record) => Page(record, TypeKind.Record) with
    {
        Base = record.Inheritance?.Base is { } name ? reference.Show(new NamedRef(name, NamedKind.Record)) : null,
        Members = [.. _members.Of(record)],
        Rules = [.. record.Rules.Select(rule => rule.Message)],
        Tag = record.Inheritance?.TagName,
        Cases = [.. Extending(record).Select(item => Case(new NamedRef(item.Name, NamedKind.Record), string.Join(", ", item.Tags), null))],
    };

    private static IEnumerable<InheritingModel> Extending(RecordModel record) => record.Inheritance is { } place ? place.Cases : [];

    private TypePage Of(OperationModel operation)
    {
        var name = operation.OptionalParameters!.TypeName;
        return new TypePage(name.Text, reference.PageOf(name), TypeKind.Record)
        {
            Description = $"Optional parameters of the operation {operation.OperationId}.",
            Members = [.. _members.OfOptional(operation)],
        };
    }

    private TypePage Of(CatalogModel catalog) => new(catalog.ClassName.Text, reference.PageOf(catalog.ClassName), TypeKind.Constants)
    {
        Description = $"Constants for {catalog.RecordName.Text}.{catalog.MemberName.Text}.",
        Values = [.. catalog.Groups.SelectMany(group => group.Entries.Select(entry => Value(group.ClassName, entry)))],
    };

    private static ValueRow Value(CSharpIdentifier? group, CatalogEntryModel entry) =>
        new(group is null ? entry.Name.ToString() : $"{group}.{entry.Name}", entry.Id, XmlDoc.Words(entry.Description));

    private CaseRow Case(UnionModel union, UnionCaseModel item) =>
        Case(item.Type, TagOf(item.Type is NamedRef named ? reference.Find(named.Name) : null, union.TagName), ConstraintWords.Of(item.Constraints));

    private CaseRow Case(TypeRef type, string? tag, string? constraints) =>
        new(reference.Show(type), tag, constraints, XmlDoc.Words(type is NamedRef named ? reference.Find(named.Name)?.Description : null));

    private TypePage Page(TypeModel type, TypeKind kind) => new(type.Name.Text, reference.PageOf(type.Name), kind)
    {
        Description = XmlDoc.Words(type.Description),
        IsDeprecated = type.Deprecated,
    };
}
