using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Tool.Reference;

/// <summary>A client with what its pages look up in it: the surface that emission will write, and the examples of the document.</summary>
internal sealed class ReferenceModel
{
    private readonly ModelPlaces _places;
    private readonly SignatureTypes _signatures;
    private readonly IReadOnlyDictionary<string, string> _pages;
    private readonly Dictionary<CSharpIdentifier, TypeModel> _types;

    public ReferenceModel(ApiModel model, ModelPlaces places)
    {
        (Model, _places) = (model, places);
        Surface = ClientSurface.Of(model);
        Emission = new EmissionContext(model);
        _signatures = new SignatureTypes(Emission.Types);
        _types = model.Types.ToDictionary(type => type.Name);
        Parameters = [.. model.Client.Groups
            .SelectMany(group => group.Operations)
            .Where(operation => operation.OptionalParameters is not null)
            .DistinctBy(operation => operation.OptionalParameters!.TypeName)];
        var clients = model.Client.Groups.Select(group => group.TypeName);
        var parameters = Parameters.Select(operation => operation.OptionalParameters!.TypeName);
        var catalogs = model.Catalogs.Select(catalog => catalog.ClassName);
        _pages = PageNames.Of(_types.Keys.Concat(clients).Concat(parameters).Concat(catalogs).Select(name => name.Text).Distinct(StringComparer.Ordinal));
    }

    public ApiModel Model { get; }

    public ClientSurface Surface { get; }

    public EmissionContext Emission { get; }

    /// <summary>The operations whose optional parameters are a record, one for each record.</summary>
    public IReadOnlyList<OperationModel> Parameters { get; }

    public string PageOf(CSharpIdentifier type) => _pages[type.Text];

    public TypeModel? Find(CSharpIdentifier name) => _types.GetValueOrDefault(name);

    /// <summary>What the document states as an example of a part; null for none.</summary>
    public SpecNode? Example(PlaceKind kind, string owner, string name = "") => _places.Example(kind, owner, name);

    public SpecNode? Example(OperationModel operation, ParameterModel parameter) =>
        Example(PlaceKind.Parameter, operation.OperationId, ModelPlaces.Parameter(parameter.Place, parameter.WireName));

    public ShownType Show(TypeRef type) => Show(_signatures.Declared(type));

    public ShownType Show(SignatureType type) => new([.. Parts(type)]);

    public SignatureType Signature(TypeRef type) => _signatures.Declared(type);

    /// <summary>The type of a member as its record declares it.</summary>
    public PropertyMember? Member(CSharpIdentifier type, PropertyModel property) =>
        Surface.Find(type.Text) is { } found ? Surface.Find<PropertyMember>(found, property.Name.Text) : null;

    private IEnumerable<TypePart> Parts(SignatureType type)
    {
        yield return new TypePart(ShortName.Of(type), type.Kind == SignatureKind.Emitted ? _pages.GetValueOrDefault(type.Name) : null);
        var separator = "<";
        foreach (var argument in type.Arguments)
        {
            yield return new TypePart(separator, null);
            separator = ", ";
            foreach (var part in Parts(argument))
            {
                yield return part;
            }
        }

        var end = (type.Arguments.Count > 0 ? ">" : string.Empty) + (type.IsNullable ? "?" : string.Empty);
        if (end.Length > 0)
        {
            yield return new TypePart(end, null);
        }
    }
}
