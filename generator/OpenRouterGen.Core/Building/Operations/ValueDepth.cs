using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>How deep lists and objects stand in values: the styles of OpenAPI know one level.</summary>
internal sealed class ValueDepth(BuildContext context)
{
    // Deeper is as bad.
    private const int Nested = 2;

    /// <summary>Whether a value may have items or members that have items or members themselves.</summary>
    public bool IsNested(TypeRef type) => Of(type, []) >= Nested;

    /// <summary>Whether only the value itself says whether it is a text, a list or an object.</summary>
    public bool IsStructured(TypeRef type) => type switch
    {
        ListRef => false,
        ScalarRef { Kind: ScalarKind.Json } => true,
        _ => Of(type, []) > 0,
    };

    private int Of(TypeRef type, HashSet<CSharpIdentifier> open) => type switch
    {
        ListRef list => 1 + Of(list.Element, open),
        MapRef map => 1 + Of(map.Value, open),
        NamedRef named => Of(named, open),
        _ => 0,
    };

    private int Of(NamedRef named, HashSet<CSharpIdentifier> open)
    {
        if (!open.Add(named.Name))
        {
            return Nested;
        }

        var depth = context.Types.Find<TypeModel>(named.Name) switch
        {
            RecordModel record => 1 + Deepest(record.Properties.Select(property => property.Type), open),
            UnionModel union => Deepest(union.Cases.Select(item => item.Type), open),
            EnumModel or ConstantsModel => 0,
            // A type that is still being built is a part of itself.
            _ => named.Kind == NamedKind.Enum ? 0 : Nested,
        };
        open.Remove(named.Name);
        return Math.Min(depth, Nested);
    }

    private int Deepest(IEnumerable<TypeRef> types, HashSet<CSharpIdentifier> open)
    {
        var deepest = 0;
        foreach (var type in types)
        {
            deepest = Math.Max(deepest, Of(type, open));
        }

        return deepest;
    }
}
