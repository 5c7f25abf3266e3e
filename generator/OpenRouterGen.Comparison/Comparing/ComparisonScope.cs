using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Two clients, what of them is one, and what was found so far.</summary>
internal sealed class ComparisonScope
{
    private readonly Dictionary<(string, string, string?, string?), Change> _known = [];
    private readonly List<Change> _changes = [];

    public ComparisonScope(SideModel old, SideModel @new, CancellationToken cancellationToken)
    {
        (Old, New, CancellationToken) = (old, @new, cancellationToken);
        Operations = OperationPairing.Find(old, @new);
        Types = TypePairing.Find(old, @new, Operations);
        Relations = new TypeRelations(old, @new, Types);
    }

    public SideModel Old { get; }

    public SideModel New { get; }

    public CancellationToken CancellationToken { get; }

    public IReadOnlyList<Paired<SideOperation>> Operations { get; }

    public TypePairs Types { get; }

    public TypeRelations Relations { get; }

    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Adds a change. One that was found in the same place, as where several refer to one schema, is the same.</summary>
    public Change Add(Check check, Whereabouts where, Subject? subject, string? old, string? @new, Verdicts verdicts = Verdicts.None) =>
        Add(new Change(check, where, subject) { Old = old, New = @new, Verdicts = verdicts });

    public Change Add(Check check, Compared compared, string? old, string? @new, Verdicts verdicts = Verdicts.None) =>
        AddAlso(Add(check, compared.Where, compared.Subject, old, @new, verdicts), compared);

    /// <summary>Adds a change of what a schema says: where it stands, if it is one schema, or where it is referred to, if it is another one.</summary>
    public Change AddToSchema(Check check, Compared compared, string? old, string? @new, Verdicts verdicts = Verdicts.None)
    {
        var isOne = compared.Schema is { Old: { } before, New: { } after } && before.Pointer == after.Pointer;
        return AddAlso(Add(check, isOne ? compared.Schema : compared.Where, compared.Subject, old, @new, verdicts), compared);
    }

    public Change Add(Change change)
    {
        var place = change.Where.New ?? change.Where.Old;
        var part = place is { } known && !change.Where.IsOwner ? known.Pointer : change.Subject.ToString() ?? string.Empty;
        var key = (change.Check.Id, part, change.Old, change.New);
        if (_known.TryGetValue(key, out var same))
        {
            same.Verdicts |= change.Verdicts;
            if (change.Subject is { } subject && subject != same.Subject)
            {
                same.Also.Add(subject);
            }

            return same;
        }

        _known.Add(key, change);
        _changes.Add(change);
        return change;
    }

    /// <summary>Where a part stands on both sides.</summary>
    public Whereabouts Where(PlaceKind kind, string oldOwner, string newOwner, string oldName = "", string? newName = null) =>
        new(Old.Place(kind, oldOwner, oldName), New.Place(kind, newOwner, newName ?? oldName));

    private static Change AddAlso(Change change, Compared compared)
    {
        change.Also.AddRange(compared.Also);
        return change;
    }
}
