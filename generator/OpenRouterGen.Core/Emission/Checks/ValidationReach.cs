using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Which types have a constraint or a rule somewhere in them. A type without one gets no Validate method. Found from the types that have one of their own to
/// those that contain them, so that types which contain each other end.
/// </summary>
internal sealed class ValidationReach
{
    private readonly HashSet<CSharpIdentifier> _names = [];

    public ValidationReach(IReadOnlyList<TypeModel> types)
    {
        // What is never sent is never checked.
        var sent = types.Where(type => type is not EnumModel && type.Json.HasFlag(JsonDirections.Write)).ToList();
        var containers = sent
            .SelectMany(type => TypeReferences.Of(type).Select(part => new { Part = TypeReferences.Named(part)?.Name, Type = type }))
            .ToLookup(item => item.Part, item => item.Type.Name);
        var waiting = new Stack<CSharpIdentifier>(sent.Where(HasOwn).Select(type => type.Name));
        while (waiting.Count > 0)
        {
            var name = waiting.Pop();
            if (!_names.Add(name))
            {
                continue;
            }

            foreach (var container in containers[name])
            {
                waiting.Push(container);
            }
        }
    }

    public bool Contains(CSharpIdentifier name) => _names.Contains(name);

    /// <summary>Whether a value of the type, or an item of it, has something to validate.</summary>
    public bool Contains(TypeRef type) => type switch
    {
        NamedRef named => named.Kind != NamedKind.Enum && Contains(named.Name),
        ListRef list => Contains(list.Element),
        MapRef map => Contains(map.Value),
        _ => false,
    };

    private static bool HasOwn(TypeModel type) => type switch
    {
        RecordModel record => record.Rules.Any(rule => rule.Effect == RuleEffect.Refused) || record.Properties.Any(HasOwn)
            || record.ExplicitNullsName is not null || !record.AdditionalConstraints.IsNone,
        UnionModel union => union.Cases.Any(item => !item.Constraints.IsNone),
        FormModel form => form.Fields.Any(field => HasOwn(field.Property)),
        _ => false,
    };

    private static bool HasOwn(PropertyModel property) => !property.Constraints.IsNone || property.IsDemandedOfRequests;
}
