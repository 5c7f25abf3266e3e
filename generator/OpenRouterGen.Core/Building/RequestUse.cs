using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>Decides what it means for a record that requests send it: its members that may be null can be sent as null.</summary>
internal static class RequestUse
{
    public static EquatableList<TypeModel> Assign(IReadOnlyList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var byName = types.ToDictionary(type => type.Name);
        var operations = groups.SelectMany(group => group.Operations).ToList();
        var bodies = TypeReferences.Reached(operations.Select(operation => operation.Body?.Type).OfType<TypeRef>(), byName);
        return types.Select(type => type is RecordModel record ? WithNulls(record, bodies) : type).ToEquatableList();
    }

    private static RecordModel WithNulls(RecordModel record, HashSet<CSharpIdentifier> bodies) =>
        bodies.Contains(record.Name) && record.Properties.Any(property => property.MayBeExplicitNull) ? record : record with { ExplicitNullsName = null };
}
