using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Which types have a constraint or a rule somewhere in them. A type without one gets no Validate method. Found once, by
/// repeating until nothing is added, so that types which contain each other end.
/// </summary>
internal sealed class ValidationReach
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public ValidationReach(IReadOnlyList<TypeModel> types)
    {
        // What is never sent is never checked.
        var open = types.Where(type => type is not EnumModel && type.Json.HasFlag(JsonDirections.Write)).ToList();
        while (open.RemoveAll(type => IsReached(type) && _names.Add(type.Name.Text)) > 0)
        {
        }
    }

    public bool Contains(CSharpIdentifier name) => _names.Contains(name.Text);

    /// <summary>Whether a value of the type, or an item of it, has something to validate.</summary>
    public bool Contains(TypeRef type) => type switch
    {
        NamedRef named => named.Kind != NamedKind.Enum && Contains(named.Name),
        ListRef list => Contains(list.Element),
        MapRef map => Contains(map.Value),
        _ => false,
    };

    private bool IsReached(TypeModel type) => type switch
    {
        RecordModel record => record.Rules.Any(rule => rule.Effect == RuleEffect.Refused)
            || record.Properties.Any(IsReached),
        FormModel form => form.Fields.Any(field => IsReached(field.Property)),
        FormUnionModel union => union.Cases.Any(Contains),
        UnionModel union => union.Cases.Any(unionCase => Contains(unionCase.Type)),
        _ => false,
    };

    private bool IsReached(PropertyModel property) => !property.Constraints.IsNone || Contains(property.Type);
}
