using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Sides;

/// <summary>The emitted type of a value, or the class of its constants, within lists and maps.</summary>
internal static class EmittedName
{
    /// <summary>Its name; null where there is none.</summary>
    public static CSharpIdentifier? Of(TypeRef type) => type switch
    {
        NamedRef named => named.Name,
        ScalarRef scalar => scalar.Constants,
        ListRef list => Of(list.Element),
        MapRef map => Of(map.Value),
        _ => null,
    };
}
