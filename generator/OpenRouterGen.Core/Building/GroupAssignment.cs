using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>Decides which types stand in a client's file: those that no other client uses.</summary>
internal static class GroupAssignment
{
    public static EquatableList<TypeModel> Assign(IReadOnlyList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var byName = types.ToDictionary(type => type.Name);
        var owners = new Dictionary<CSharpIdentifier, CSharpIdentifier?>();
        foreach (var group in groups)
        {
            foreach (var name in TypeReferences.Reached(group.Operations.SelectMany(TypeReferences.Of), byName))
            {
                owners[name] = owners.TryGetValue(name, out var other) && other != group.TypeName ? null : group.TypeName;
            }
        }

        return types
            .Where(type => owners.ContainsKey(type.Name))
            .OrderBy(type => type.Name.Text, StringComparer.Ordinal)
            .Select(type => type with { Group = owners[type.Name] })
            .ToEquatableList();
    }
}
