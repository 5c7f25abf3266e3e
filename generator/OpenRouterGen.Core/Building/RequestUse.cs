using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Decides what it means for records that requests send them, that answers have them, or both: what is demanded, what is left out, and what can be sent as
/// null.
/// </summary>
internal sealed class RequestUse
{
    private readonly HashSet<CSharpIdentifier> _sent;
    private readonly HashSet<CSharpIdentifier> _received;
    private readonly HashSet<CSharpIdentifier> _bodies;

    private RequestUse(IReadOnlyList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var operations = groups.SelectMany(group => group.Operations).ToList();
        var requests = types.ToDictionary(type => type.Name, type => Without(type, MemberDirection.Answers));
        var answers = types.ToDictionary(type => type.Name, type => Without(type, MemberDirection.Requests));
        _sent = TypeReferences.Reached(operations.SelectMany(TypeReferences.Sent), requests);
        _bodies = TypeReferences.Reached(operations.Select(operation => operation.Body?.Type).OfType<TypeRef>(), requests);
        _received = TypeReferences.Reached(operations.SelectMany(TypeReferences.Received), answers);
    }

    public static EquatableList<TypeModel> Assign(IReadOnlyList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var use = new RequestUse(types, groups);
        return types.Select(type => type is RecordModel record ? use.Used(record) : type).ToEquatableList();
    }

    private static TypeModel Without(TypeModel type, MemberDirection direction) =>
        type is RecordModel record && record.Properties.Any(property => property.Direction == direction)
        ? record with { Properties = record.Properties.Where(property => property.Direction != direction).ToEquatableList() }
        : type;

    private RecordModel Used(RecordModel record)
    {
        var (isSent, isReceived) = (_sent.Contains(record.Name), _received.Contains(record.Name));
        var properties = record.Properties.Select(property => Used(property, isSent, isReceived)).ToEquatableList();
        return record with
        {
            Properties = properties,
            IsRequestOnly = isSent && !isReceived,
            ExplicitNullsName = _bodies.Contains(record.Name) && properties.Any(property => property.MayBeExplicitNull) ? record.ExplicitNullsName : null,
        };
    }

    // A direction in which the record does not go changes nothing.
    private static PropertyModel Used(PropertyModel property, bool isSent, bool isReceived) => property.Direction switch
    {
        MemberDirection.Answers when isSent => property with { Required = false },
        MemberDirection.Requests when isReceived =>
            property with
            {
                Required = false,
                IsDemandedOfRequests = isSent && (property.IsDemandedOfRequests || property is { Required: true, Type.Nullable: false }),
            },
        MemberDirection.Both => property,
        _ => property with { Direction = MemberDirection.Both },
    };
}
