using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Tests.Checks;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Coverage;

/// <summary>
/// Whatever the model holds is compared: a copy of a model in which one member differs gives a finding, or the member stands in the table with its reason. A
/// new member of the model is in neither, and fails here.
/// </summary>
public sealed class ModelCoverageTests
{
    private const int MostTries = 60;

    private static readonly Dictionary<string, string> s_notCompared = new()
    {
        ["CatalogEndpointModel.Descriptors"] = "a fact of the catalog's file, each of which is compared",
        ["CatalogEndpointModel.Prices"] = "a fact of the catalog's file, each of which is compared",
        ["CatalogEntryModel.AsOf"] = "the date of a snapshot, which each update changes",
        ["CatalogEntryModel.FormerNames"] = "constants of the surface, of which each is compared",
        ["CatalogGroupModel.FormerNames"] = "classes of the surface, of which each is compared",
        ["CatalogModel.SnapshotName"] = "a member of the surface, of which each is compared",
        ["CatalogModel.Suffixes"] = "those of the described request, which are compared",
        ["CatalogPriceModel.Amount"] = "a fact of the catalog's file, each of which is compared",
        ["CatalogPriceModel.Item"] = "a fact of the catalog's file, each of which is compared",
        ["CatalogPriceModel.Unit"] = "a fact of the catalog's file, each of which is compared",
        ["CatalogPriceModel.Variant"] = "a fact of the catalog's file, each of which is compared",
        ["ClientModel.Name"] = "the project's choice, the same on both sides",
        ["ConstantsModel.Implements"] = "only records implement interfaces",
        ["ConstantsModel.Json"] = "follows from the operations that reach the type",
        ["EmissionOptions.AddOns"] = "the project's choice, the same on both sides",
        ["EmissionOptions.Brand"] = "follows from the client's name, which is the project's choice",
        ["EmissionOptions.Internal"] = "the project's choice, the same on both sides",
        ["EmissionOptions.JsonResolverName"] = "the project's choice, the same on both sides",
        ["EmissionOptions.Namespace"] = "the project's choice, the same on both sides",
        ["EmissionOptions.ToolVersion"] = "the project's choice, the same on both sides",
        ["EmissionOptions.UnionAttribute"] = "the project's choice, the same on both sides",
        ["EnumModel.Implements"] = "only records implement interfaces",
        ["EnumModel.Json"] = "follows from the operations that reach the type",
        ["FormModel.Implements"] = "only records implement interfaces",
        ["FormModel.Json"] = "follows from the operations that reach the type",
        ["FormUnionModel.Implements"] = "only records implement interfaces",
        ["FormUnionModel.Json"] = "follows from the operations that reach the type",
        ["InheritingModel.Tags"] = "the tags of the record itself",
        ["JoinedParameterModel.Parts"] = "nobody sees a local of emitted code",
        ["NamedRef.Kind"] = "the type itself is of another kind, and is compared",
        ["OperationLocals.Call"] = "nobody sees a local of emitted code",
        ["OperationLocals.Check"] = "nobody sees a local of emitted code",
        ["OperationLocals.Next"] = "nobody sees a local of emitted code",
        ["OperationLocals.Stream"] = "nobody sees a local of emitted code",
        ["OperationLocals.Token"] = "nobody sees a local of emitted code",
        ["OperationModel.IsHidden"] = "what completion offers: all code compiles",
        ["OperationNames.DownloadField"] = "private in the emitted client",
        ["OperationNames.EventsField"] = "private in the emitted client",
        ["OperationNames.EventsMethod"] = "private in the emitted client",
        ["OperationNames.OperationField"] = "private in the emitted client",
        ["OperationNames.RequestMethod"] = "private in the emitted client",
        ["PaginationModel.DefaultLimit"] = "the default of the parameter, which is compared",
        ["ParameterModel.IsDemanded"] = "follows from the type of the parameter and its need",
        ["ParameterModel.IsShown"] = "a text for people, which no program reads",
        ["ParameterModel.Shown"] = "a text for people, which no program reads",
        ["PropertyModel.IsInherited"] = "follows from the base of the record, which is compared",
        ["PropertyModel.IsShown"] = "a text for people, which no program reads",
        ["PropertyModel.Shown"] = "a text for people, which no program reads",
        ["RecordModel.IsRequestOnly"] = "follows from the operations that reach the type",
        ["RecordModel.Json"] = "follows from the operations that reach the type",
        ["UnionCaseModel.Name"] = "the name of the type of the case",
        ["UnionModel.Implements"] = "only records implement interfaces",
        ["UnionModel.Json"] = "follows from the operations that reach the type",
        ["AnyTagTest.Kind"] = "in no sample; the words of a case's test, which are compared, have it",
        ["BothTest.First"] = "in no sample; the words of a case's test, which are compared, have it",
        ["BothTest.Second"] = "in no sample; the words of a case's test, which are compared, have it",
        ["MemberValueTest.Kind"] = "in no sample; the words of a case's test, which are compared, have it",
        ["MemberValueTest.Name"] = "in no sample; the words of a case's test, which are compared, have it",
        ["MemberValueTest.Values"] = "in no sample; the words of a case's test, which are compared, have it",
    };

    // What the files of cases have none of.
    private const string Rare = """
        Root:
          type: object
          required: [flag, number, far]
          additionalProperties: { type: integer, maximum: 9 }
          properties:
            flag: { const: true }
            number: { const: 3 }
            far: { type: number, const: 1.5e+300 }
            exact: { type: number, format: decimal, minimum: 1, maximum: 2 }
            real: { type: number, minimum: 1, maximum: 2 }
            lists: { oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }] }
            rest: { discriminator: { propertyName: kind }, oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/Any' }] }
            members: { oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }] }
            optional: { oneOf: [{ $ref: '#/components/schemas/Some' }, { $ref: '#/components/schemas/Others' }] }
            values: { oneOf: [{ $ref: '#/components/schemas/Low' }, { $ref: '#/components/schemas/High' }, { $ref: '#/components/schemas/B' }] }
        A: { type: object, required: [kind], properties: { kind: { const: a }, x: { type: string } } }
        Any: { type: object, required: [kind], properties: { kind: { type: string }, y: { type: string } } }
        B: { type: object, required: [kind], properties: { kind: { const: b } } }
        One: { type: object, required: [one], properties: { one: { type: string } } }
        Two: { type: object, required: [two], properties: { two: { type: string } } }
        Some: { type: object, properties: { some: { type: string } } }
        Others: { type: object, properties: { other: { type: string } } }
        Low: { type: object, required: [kind, level], properties: { kind: { const: c }, level: { const: low }, p: { type: string } } }
        High: { type: object, required: [kind, level], properties: { kind: { const: c }, level: { const: high }, q: { type: string } } }
        """;

    private const string RarePaths = """
        /a:
          post:
            operationId: a
            parameters: [{ name: x, in: query, style: deepObject, schema: {} }, { name: y, in: query, schema: {} }]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  encoding: { b: { style: form, explode: false, allowReserved: true } }
                  schema: { type: object, properties: { b: { type: array, items: { type: string } } } }
            responses: { '204': { description: ok } }
        """;

    [Fact]
    public void A_member_of_the_model_that_differs_is_found()
    {
        var members = typeof(ApiModel).Assembly.GetTypes().Where(ModelMutants.IsRecord)
            .SelectMany(type => ModelMutants.Members(type).Select(member => ModelMutants.Key(type, member))).ToHashSet(StringComparer.Ordinal);
        var left = members.ToHashSet(StringComparer.Ordinal);
        var tried = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var side in Sides())
        {
            var old = side.Result;
            foreach (var (key, copy) in ModelMutants.Of(old.Model!, key => left.Contains(key) && tried.GetValueOrDefault(key) < MostTries))
            {
                tried[key] = tried.GetValueOrDefault(key) + 1;
                var @new = old with { Model = (ApiModel)copy };
                if (!left.Contains(key) || ClientComparer.Compare(old, @new, CancellationToken.None, withBreaks: false).Findings.Count == 0)
                {
                    continue;
                }

                left.Remove(key);
            }
        }

        var forgotten = left.Where(key => !s_notCompared.ContainsKey(key)).Order(StringComparer.Ordinal);
        var difference = forgotten.Select(key => (tried.ContainsKey(key) ? "not compared: " : "in no sample: ") + key)
            .Concat(s_notCompared.Keys.Where(key => !left.Contains(key)).Select(key => "compared after all: " + key)).ToList();
        Assert.True(difference.Count == 0, string.Join('\n', difference));
    }

    // The bundled document has what the small ones lack; it comes last, for it takes long.
    private static IEnumerable<ClientSide> Sides() => (
        from name in CheckCaseFile.Names
        from item in CheckCaseFile.Read(name).Cases
        from text in new[] { item.First, item.Second }
        let side = Sample.Of(item.Kind, text)
        where side.Model is not null
        select side).Concat([Sample.Of("both", Rare), Sample.Of("paths", RarePaths), Sample.Bundled()]);
}
