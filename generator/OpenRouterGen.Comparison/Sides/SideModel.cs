using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Sides;

/// <summary>A model with what comparers look up in it.</summary>
internal sealed class SideModel
{
    private readonly HashSet<CSharpIdentifier> _sent;
    private readonly HashSet<CSharpIdentifier> _received;
    private readonly ModelPlaces? _places;

    public SideModel(ApiModel model, ModelPlaces? places)
    {
        (Model, _places) = (model, places);
        Types = model.Types.ToDictionary(type => type.Name);
        Operations = [.. model.Client.Groups.SelectMany(OfGroup)];
        var operations = Operations.Select(operation => operation.Model).ToList();
        _sent = TypeReferences.Reached(operations.SelectMany(TypeReferences.Sent), Without(MemberDirection.Answers));
        _received = TypeReferences.Reached(operations.SelectMany(TypeReferences.Received), Without(MemberDirection.Requests));
    }

    public ApiModel Model { get; }

    public IReadOnlyDictionary<CSharpIdentifier, TypeModel> Types { get; }

    public IReadOnlyList<SideOperation> Operations { get; }

    /// <summary>What the constants of a catalog were made from; null when it is not known.</summary>
    public CatalogPlace? Catalog(CSharpIdentifier className) => _places?.Catalogs.GetValueOrDefault(className.Text);

    public Use UseOf(CSharpIdentifier type) => new(_sent.Contains(type), _received.Contains(type));

    public ModelPlace? Place(PlaceKind kind, string owner, string name = "") => _places?.Find(kind, owner, name);

    // An operation with a form beside JSON stands twice, first with JSON.
    private static IEnumerable<SideOperation> OfGroup(ClientGroupModel group)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return group.Operations.Select(operation => new SideOperation(group, operation, IsForm: !seen.Add(operation.OperationId)));
    }

    private Dictionary<CSharpIdentifier, TypeModel> Without(MemberDirection direction) => Model.Types.ToDictionary(
        type => type.Name,
        type => type is RecordModel record && record.Properties.Any(property => property.Direction == direction)
            ? record with { Properties = record.Properties.Where(property => property.Direction != direction).ToEquatableList() }
            : type);
}
