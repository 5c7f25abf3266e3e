using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>The types of a model: each as the emitter of its kind writes it.</summary>
internal static class ModelSurface
{
    public static IEnumerable<SurfaceType> Types(ApiModel model, EmissionContext context)
    {
        var types = new SignatureTypes(context.Types);
        var records = new RecordSurface(context, types);
        var unions = new UnionSurface(context, types);
        var clients = new GroupSurface(context, types);
        return model.Types.SelectMany(type => Of(type, records, unions, types))
            .Concat(model.Client.Groups.Select(clients.Of))
            .Concat(Parameters(model.Client).Select(records.Of))
            .Concat(model.Catalogs.SelectMany(ConstantSurface.Of))
            .Append(RootSurface.Of(model.Client))
            .Append(Resolver(model.Options.JsonResolverName));
    }

    private static IEnumerable<SurfaceType> Of(TypeModel type, RecordSurface records, UnionSurface unions, SignatureTypes types) => type switch
    {
        RecordModel record => [records.Of(record)],
        FormModel form => [records.Of(form)],
        UnionModel union => [unions.Of(union)],
        FormUnionModel union => [unions.Of(union)],
        EnumModel model => EnumSurface.Of(model, types),
        ConstantsModel constants => [ConstantSurface.Of(constants, types)],
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    // Two methods of one operation share the record of their parameters.
    private static IEnumerable<OptionalParametersModel> Parameters(ClientModel client) => client.Groups
        .SelectMany(group => group.Operations)
        .Select(operation => operation.OptionalParameters)
        .OfType<OptionalParametersModel>()
        .DistinctBy(parameters => parameters.TypeName);

    private static SurfaceType Resolver(CSharpIdentifier name) => new(name.Text, SurfaceKind.Class, new(
    [
        new ConstructorMember(name.Text, EquatableList<SurfaceParameter>.Empty),
        new PropertyMember("Default", SignatureTypes.Emitted(name)) { IsStatic = true },
        new MethodMember(
            "GetTypeInfo", SignatureTypes.JsonTypeInfo.OrNull, new([new(SignatureTypes.Type, "type"), new(SignatureTypes.SerializerOptions, "options")])),
    ]));
}
