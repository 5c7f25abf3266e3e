using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>A model made by hand with every kind of type, member, case and operation that emission knows.</summary>
internal static class SampleModel
{
    public static readonly TypeRef Text = new ScalarRef(ScalarKind.String);
    public static readonly TypeRef Whole = new ScalarRef(ScalarKind.Int64);
    public static readonly TypeRef Small = new ScalarRef(ScalarKind.Int32);
    public static readonly TypeRef Real = new ScalarRef(ScalarKind.Double);
    public static readonly TypeRef Flag = new ScalarRef(ScalarKind.Boolean);
    public static readonly TypeRef Money = new ScalarRef(ScalarKind.Decimal);

    public static CSharpIdentifier Id(string name) => CSharpIdentifier.Create(name);

    public static TypeRef Scalar(ScalarKind kind) => new ScalarRef(kind);

    public static TypeRef Record(string name) => new NamedRef(Id(name), NamedKind.Record);

    public static TypeRef Enum(string name) => new NamedRef(Id(name), NamedKind.Enum);

    public static TypeRef Union(string name) => new NamedRef(Id(name), NamedKind.Union);

    public static TypeRef List(TypeRef element) => new ListRef(element);

    public static TypeRef Map(TypeRef value) => new MapRef(value);

    public static TypeRef OrNull(TypeRef type) => type with { Nullable = true };

    public static PropertyModel Required(string wireName, string name, TypeRef type) => new(wireName, Id(name), type, true);

    public static PropertyModel Optional(string wireName, string name, TypeRef type) => new(wireName, Id(name), type, false);

    public static PropertyModel Tag(string value, bool required = true)
        => new("type", Id("Type"), Text, required) { Constant = new ConstantModel(value, null) };

    public static RecordModel RecordOf(string name, params PropertyModel[] properties)
        => new(Id(name), $"The record {name}.", properties.ToEquatableList()) { AdditionalPropertiesName = Id("AdditionalProperties") };

    public static EnumModel EnumOf(string name, params (string Wire, string Name)[] members)
        => new(Id(name), null, members.Select(member => new EnumMemberModel(member.Wire, Id(member.Name))).ToEquatableList());

    public static UnionCaseModel Case(string name, TypeRef type, CaseTest test) => new(type, test) { Name = Id(name) };

    public static UnionModel UnionOf(string name, string? tag, params UnionCaseModel[] cases)
        => new(Id(name), null, cases.ToEquatableList()) { TagName = tag };

    public static EquatableList<string> Texts(params string[] texts) => texts.ToEquatableList();

    public static EmissionOptions Options(string @namespace = "Sample.Api") => new(
        @namespace.Split('.').Select(Id).ToEquatableList(),
        Id("SampleJsonResolver"))
    {
        ToolVersion = "1.2.3",
    };

    public static ApiModel Create(EmissionOptions? options = null) => new(
        options ?? Options(),
        new ClientModel(Id("SampleClient"), null, "https://example.test/v1", new[] { SampleOperations.Group }.ToEquatableList()),
        SampleTypes.All,
        new[] { Catalog }.ToEquatableList());

    private static CatalogModel Catalog => new(Id("Models"), new[]
    {
        new CatalogGroupModel(null, new[] { new CatalogEntryModel(Id("Plain"), "plain", null) }.ToEquatableList()),
        new CatalogGroupModel(Id("Maker"), new[] { Big }.ToEquatableList()),
    }.ToEquatableList())
    {
        RecordName = Id("DrawRequest"),
        MemberName = Id("Model"),
    };

    private static CatalogEntryModel Big => new(Id("Big4_5"), "maker/big-4.5", "Big 4.5 & more")
    {
        AsOf = "2026-01-02",
        Descriptors = new[]
        {
            new DescriptorModel("n", DescriptorKind.Range) { Minimum = 1, Maximum = 2.5m },
            new DescriptorModel("size", DescriptorKind.Choice) { Values = Texts("1K", "2\"K") },
            new DescriptorModel("seed", DescriptorKind.Any),
            new DescriptorModel("stream", DescriptorKind.Unsupported),
            new DescriptorModel("images", DescriptorKind.Undecided),
        }.ToEquatableList(),
        Endpoints = new[] { new CatalogEndpointModel("here", Texts("p")), new CatalogEndpointModel("there", Texts()), new CatalogEndpointModel("elsewhere", null) }.ToEquatableList(),
    };
}
