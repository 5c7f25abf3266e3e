using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Pairing;

/// <summary>Which type of the old client is which of the new one.</summary>
internal sealed class TypePairs
{
    private readonly Dictionary<CSharpIdentifier, CSharpIdentifier> _newNames = [];
    private readonly HashSet<CSharpIdentifier> _taken = [];

    public IReadOnlyDictionary<CSharpIdentifier, CSharpIdentifier> NewNames => _newNames;

    public bool IsPairedNew(CSharpIdentifier name) => _taken.Contains(name);

    /// <summary>The name that an old type has in the new client; its own where it is no other.</summary>
    public CSharpIdentifier NewName(CSharpIdentifier old) => _newNames.GetValueOrDefault(old) ?? old;

    /// <summary>Pairs two types; false when one of them is another's.</summary>
    public bool Add(CSharpIdentifier old, CSharpIdentifier @new)
    {
        if (_newNames.ContainsKey(old) || !_taken.Add(@new))
        {
            return false;
        }

        _newNames.Add(old, @new);
        return true;
    }

    /// <summary>Whether two names stand for one type, or for one of the runtime.</summary>
    public bool AreSame(CSharpIdentifier? old, CSharpIdentifier? @new) =>
        old is null || @new is null ? old == @new : _newNames.TryGetValue(old, out var name) ? name == @new : old == @new && !_taken.Contains(@new);

    /// <summary>Whether two values are of one type, whether or not they may be null.</summary>
    public bool AreSame(TypeRef? old, TypeRef? @new) => (old, @new) switch
    {
        (null, null) => true,
        // Of how many bits named numbers are is said once, of their names.
        (ScalarRef { Constants: { } one }, ScalarRef { Constants: { } other }) => AreSame(one, other),
        (ScalarRef { Constants: null } one, ScalarRef { Constants: null } other) => one.Kind == other.Kind,
        (NamedRef one, NamedRef other) => AreSame(one.Name, other.Name),
        (ListRef one, ListRef other) => AreSameWithin(one.Element, other.Element),
        (MapRef one, MapRef other) => AreSameWithin(one.Value, other.Value),
        (ContentRef one, ContentRef other) => one.Kind == other.Kind,
        _ => false,
    };

    /// <summary>What two values of one type have in common, and no others: an old type has its new name.</summary>
    public string Key(TypeRef type, bool isOld) => type switch
    {
        ScalarRef { Constants: { } constants } => Name(constants, isOld),
        ScalarRef scalar => scalar.Kind.ToString(),
        NamedRef named => Name(named.Name, isOld),
        ListRef list => $"list {list.Element.Nullable} {Key(list.Element, isOld)}",
        MapRef map => $"map {map.Value.Nullable} {Key(map.Value, isOld)}",
        ContentRef content => content.Kind.ToString(),
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private string Name(CSharpIdentifier name, bool isOld) =>
        "'" + (isOld ? NewName(name) : name).Text;

    private bool AreSameWithin(TypeRef old, TypeRef @new) => old.Nullable == @new.Nullable && AreSame(old, @new);
}
