using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>Decides which directions of JSON a type needs: what stands in a request is written, what stands in an answer is read.</summary>
internal static class JsonUse
{
    public static EquatableList<TypeModel> Assign(IReadOnlyList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var byName = types.ToDictionary(type => type.Name);
        var operations = groups.SelectMany(group => group.Operations).ToList();
        var written = TypeReferences.Reached(operations.SelectMany(TypeReferences.Sent), byName);
        var read = TypeReferences.Reached(operations.SelectMany(TypeReferences.Received), byName);
        return types.Select(type => type is EnumModel ? type : type with { Json = Directions(type.Name, read, written) }).ToEquatableList();
    }

    private static JsonDirections Directions(CSharpIdentifier name, HashSet<CSharpIdentifier> read, HashSet<CSharpIdentifier> written) =>
        (read.Contains(name) ? JsonDirections.Read : JsonDirections.None) | (written.Contains(name) ? JsonDirections.Write : JsonDirections.None);
}
