using System.Globalization;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Pairing;

/// <summary>Which operation of the old client is which of the new one: by id, else by method and path.</summary>
internal static class OperationPairing
{
    public static List<Paired<SideOperation>> Find(SideModel old, SideModel @new)
    {
        var pairs = Paired<SideOperation>.ByKey(
            old.Operations, @new.Operations, operation => (operation.Model.OperationId, operation.IsForm));
        var went = pairs.Where(pair => pair.New is null).Select(pair => pair.Old!).ToLookup(Key);
        var taken = new HashSet<SideOperation>(ReferenceEqualityComparer.Instance);
        var found = new List<Paired<SideOperation>>();
        foreach (var pair in pairs)
        {
            var before = pair.Old is null ? went[Key(pair.New!)].FirstOrDefault(taken.Add) : pair.Old;
            found.Add(new(before, pair.New));
        }

        return [.. found.Where(pair => pair.New is not null || !taken.Contains(pair.Old!))];
    }

    /// <summary>Which parameter is which: those of the path by their place in it, all others by place and name.</summary>
    public static List<Paired<ParameterModel>> Parameters(OperationModel old, OperationModel @new)
    {
        var pairs = Paired<ParameterModel>.ByKey(All(old), All(@new), parameter => Key(parameter));
        var moved = Paired<ParameterModel>.Renamed(pairs, (one, other) => one.WireName == other.WireName);
        return Paired<ParameterModel>.Renamed(moved, IsRenamed);

        (ParameterPlace, string) Key(ParameterModel parameter) => parameter.Place switch
        {
            ParameterPlace.Path => (parameter.Place, Position(old, parameter) ?? Position(@new, parameter) ?? parameter.WireName),
            ParameterPlace.Header => (parameter.Place, parameter.WireName.ToUpperInvariant()),
            _ => (parameter.Place, parameter.WireName),
        };
    }

    private static IEnumerable<ParameterModel> All(OperationModel operation) =>
        operation.Parameters.Concat(operation.OptionalParameters?.Parameters ?? EquatableList<ParameterModel>.Empty);

    private static (string Route, bool IsForm) Key(SideOperation operation) => (operation.Route, operation.IsForm);

    private static string? Position(OperationModel operation, ParameterModel parameter)
    {
        if (!operation.Parameters.Any(other => ReferenceEquals(other, parameter)))
        {
            return null;
        }

        var number = operation.Path.Where(part => part.IsParameter).Index().FirstOrDefault(part => part.Item.Text == parameter.WireName, (-1, null!)).Index;
        return number < 0 ? null : number.ToString(CultureInfo.InvariantCulture);
    }

    // One name became another when the document says the same of both, in words too: types alone would make any two texts one.
    private static bool IsRenamed(ParameterModel old, ParameterModel @new) => old.Description is { Length: > 0 }
        && old with { WireName = @new.WireName, Name = @new.Name, Member = @new.Member } == @new;
}
