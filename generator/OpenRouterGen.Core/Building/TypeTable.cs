using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>The types that were built. A document may ask for so many names of types and members, and no more.</summary>
internal sealed class TypeTable(int maximumNames)
{
    private readonly List<TypeModel> _types = [];
    private readonly Dictionary<CSharpIdentifier, int> _places = [];
    private int _names;

    /// <summary>The records that lack a member's type, because a reference leads nowhere.</summary>
    public HashSet<CSharpIdentifier> Incomplete { get; } = [];

    /// <summary>The records that are not there, because building them failed.</summary>
    public HashSet<CSharpIdentifier> Unbuilt { get; } = [];

    /// <summary>The types in the order in which they were built.</summary>
    public IReadOnlyList<TypeModel> InOrder => _types;

    /// <summary>Adds a type; <paramref name="spot"/> is where its schema stands, for the message about the budget.</summary>
    public void Add(TypeModel type, SourceSpot spot)
    {
        _names += Names(type);
        if (_names > maximumNames)
        {
            throw new FatalProblemException(ProblemCatalog.TooManyNames, spot, maximumNames.ToString(CultureInfo.InvariantCulture));
        }

        _places[type.Name] = _types.Count;
        _types.Add(type);
    }

    /// <summary>A built type by its name; null when there is none of this sort.</summary>
    public T? Find<T>(CSharpIdentifier? name)
        where T : TypeModel => name is { } given && _places.TryGetValue(given, out var place) ? _types[place] as T : null;

    /// <summary>The values of this enum are only hints: somewhere the document also allows any string.</summary>
    public void MarkHintsOnly(CSharpIdentifier name)
    {
        if (Find<EnumModel>(name) is { } model)
        {
            _types[_places[name]] = model with { HintsOnly = true };
        }
    }

    private static int Names(TypeModel type) => 1 + type switch
    {
        RecordModel record => record.Properties.Count,
        EnumModel values => values.Members.Count,
        ConstantsModel constants => constants.Members.Count,
        UnionModel union => union.Cases.Count,
        FormModel form => form.Fields.Count,
        FormUnionModel union => union.Cases.Count,
        _ => throw new InvalidOperationException(type.GetType().Name),
    };
}
