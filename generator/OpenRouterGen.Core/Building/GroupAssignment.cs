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
            foreach (var name in Reached(group, byName))
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

    private static HashSet<CSharpIdentifier> Reached(ClientGroupModel group, Dictionary<CSharpIdentifier, TypeModel> types)
    {
        var reached = new HashSet<CSharpIdentifier>();
        var waiting = new Stack<TypeRef>(group.Operations.SelectMany(TypeReferences.Of));
        while (waiting.Count > 0)
        {
            if (TypeReferences.Named(waiting.Pop()) is { } named && reached.Add(named.Name) && types.TryGetValue(named.Name, out var type))
            {
                foreach (var next in TypeReferences.Of(type))
                {
                    waiting.Push(next);
                }
            }
        }

        return reached;
    }
}
