namespace OpenRouter.Runtime;

/// <summary>The members of the values around a check whose C# name is another word than their wire name.</summary>
internal sealed class MovedNames
{
    private readonly List<(string WireName, string Name)> _names = [];
    private int _first;

    /// <summary>What messages call a parameter: <c>'size'</c>, or <c>ImageCount ('n')</c>.</summary>
    /// <param name="path">The wire path.</param>
    /// <param name="name">The same path with the C# names of members that have another word; null when none of them has.</param>
    public static string Say(string path, string? name) => name is null ? "'" + path + "'" : name + " ('" + path + "')";

    public void Add(string wireName, string name) => _names.Add((wireName, name));

    /// <summary>Goes into a value, whose members are others.</summary>
    /// <returns>What <see cref="Leave"/> takes.</returns>
    public int Enter()
    {
        var first = _first;
        _first = _names.Count;
        return first;
    }

    public void Leave(int first)
    {
        _names.RemoveRange(_first, _names.Count - _first);
        _first = first;
    }

    /// <summary>A path within the value with the C# name of its first member; null where that has the same word.</summary>
    public string? Find(string path)
    {
        for (var i = _first; i < _names.Count; i++)
        {
            var (wireName, name) = _names[i];
            if (IsWithin(path, wireName)) return name + path[wireName.Length..];
        }

        return null;
    }

    /// <summary>A path with the C# names that problems around it have: those of the innermost one. Null where none has another word.</summary>
    public static string? Find(string path, IEnumerable<ParameterProblem> named)
    {
        var nearest = named.Where(around => around.Name is not null && IsWithin(path, around.Parameter)).MaxBy(static around => around.Parameter.Length);
        return nearest is null ? null : nearest.Name + path[nearest.Parameter.Length..];
    }

    private static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '[');
}
