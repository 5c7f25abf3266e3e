using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>The types that an operation leads to, by name. What only stands in the document is not emitted.</summary>
internal static class ReachedTypes
{
    public static EquatableList<TypeModel> Of(IReadOnlyList<TypeModel> types, IReadOnlyList<ClientGroupModel> groups)
    {
        var operations = groups.SelectMany(group => group.Operations);
        var reached = TypeReferences.Reached(operations.SelectMany(TypeReferences.Of), types.ToDictionary(type => type.Name));
        return types.Where(type => reached.Contains(type.Name)).OrderBy(type => type.Name.Text, StringComparer.Ordinal).ToEquatableList();
    }
}
