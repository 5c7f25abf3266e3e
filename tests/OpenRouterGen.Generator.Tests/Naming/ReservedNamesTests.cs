using Microsoft.CodeAnalysis;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>
/// The lists of reserved names against what is really emitted: a name that is missing would not compile, one too many would rename a member for nothing.
/// </summary>
public class ReservedNamesTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { post: {
            operationId: op,
            tags: [T],
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } },
            responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
        components:
          schemas:
            Thing:
              type: object
              properties:
                size: { $ref: '#/components/schemas/Size' }
                either: { $ref: '#/components/schemas/Either' }
                kin: { $ref: '#/components/schemas/Kin' }
                model: { type: string, maxLength: 9, x-openroutergen-catalog: { class: Models, file: models.json, parameters: [{ name: size }] } }
              x-openroutergen-rules: [{ id: a, when: { parameter: size, values: [small] }, then: { parameter: model, values: [b] } }]
            Size: { type: string, enum: [small, large] }
            Either: { oneOf: [{ $ref: '#/components/schemas/Left' }, { $ref: '#/components/schemas/Right' }] }
            Left: { type: object, required: [type], properties: { type: { type: string, enum: [left] }, a: { type: string, maxLength: 3 } } }
            Right: { type: object, required: [type], properties: { type: { type: string, enum: [right] } } }
            Kin: { type: object, required: [type], properties: { type: { type: string } }, discriminator: { propertyName: type } }
            Child: { allOf: [{ $ref: '#/components/schemas/Kin' }, { type: object, properties: { a: { type: string, maxLength: 3 } } }] }
        """;

    private static readonly Lazy<Compilation> s_compilation = new(() => EmittedCode.Compile(EmittedCode
        .Emit(TestDocument.Model(Document, new BuildOptions { Namespace = "Emitted", Client = "TestClient" }, """[{ "id": "maker/one" }]"""))
        .Select(file => EmittedCode.AsOrdinary(file.Text))));

    [Fact]
    public void Every_public_type_that_shares_the_default_namespace_is_reserved()
    {
        var types = typeof(OpenRouterClientOptions).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "OpenRouter" && !type.IsNested)
            .Select(type => type.Name.Split('`')[0])
            .Append("Runtime");
        Assert.Equal(types.Distinct().Order(StringComparer.Ordinal), ReservedNames.RuntimeTypes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Those_that_read_and_write_themselves_are_known()
    {
        var types = typeof(OpenRouterClientOptions).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "OpenRouter" && type.GetInterfaces().Any(one => one.Name == typeof(IJsonModel<>).Name))
            .Select(type => type.Name);
        Assert.Equal(types.Order(StringComparer.Ordinal), ReservedNames.JsonTypes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_members_of_a_record_are_reserved_and_no_others() =>
        Compare(
            ReservedNames.RecordMembers, [.. Members("Thing"), .. Members("Kin"), "Clone"], "Size", "Either", "Kin", "Model", "Type", "AdditionalProperties");

    [Fact]
    public void The_members_of_an_open_enum_are_reserved_and_no_others() => Compare(ReservedNames.EnumMembers, [.. Members("Size"), "Clone"], "Small", "Large");

    [Fact]
    public void The_members_of_a_union_are_reserved_and_no_others() => Compare(ReservedNames.UnionMembers, Members("Either"));

    [Fact]
    public void The_members_of_a_client_are_reserved_and_no_others() =>
        Compare(ReservedNames.ClientMembers, Members("TClient"), "OpAsync", "TryOpAsync", "OpRequest", "s_opOperation");

    [Fact]
    public void The_members_of_the_root_client_are_reserved_and_no_others() => Compare(ReservedNames.RootMembers, Members("TestClient"), "T");

    [Fact]
    public void What_every_class_has_is_reserved_among_the_constants_of_a_catalog() =>
        Compare(ReservedNames.CatalogMembers, [.. Members("Models"), .. Members("Models+Maker")], "One", "Maker");

    /// <summary>C# keeps this name for itself in records, whatever they have.</summary>
    [Theory]
    [InlineData("sealed record")]
    [InlineData("readonly record struct")]
    public void A_record_cannot_have_a_member_clone(string kind)
    {
        var compilation = EmittedCode.Compile([$"#pragma warning disable CS1591\nnamespace A {{ public {kind} B {{ public string? Clone => null; }} }}"]);
        Assert.Contains(compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS8859");
    }

    private static void Compare(IReadOnlyCollection<string> reserved, IEnumerable<string> members, params string[] ofDocument) =>
        Assert.Equal(members.Except(ofDocument).Distinct().Order(StringComparer.Ordinal), reserved.Order(StringComparer.Ordinal));

    private static bool IsNamed(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet } => false,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.Destructor } => true,
        _ => member.CanBeReferencedByName,
    };

    /// <summary>What can be met in a type and its bases: accessors go with their property, and explicit implementations have no name.</summary>
    private static IEnumerable<string> Members(string type)
    {
        for (var symbol = s_compilation.Value.GetTypeByMetadataName("Emitted." + type); symbol is not null; symbol = symbol.BaseType)
        {
            foreach (var member in symbol.GetMembers())
            {
                if (IsNamed(member) && s_compilation.Value.IsSymbolAccessibleWithin(member, s_compilation.Value.GetTypeByMetadataName("Emitted." + type)!))
                {
                    yield return member.Name;
                }
            }
        }
    }
}
