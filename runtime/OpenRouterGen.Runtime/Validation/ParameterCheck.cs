using System.ComponentModel;
using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Collects the constraints that a request breaks. A value that is null breaks none but <see cref="Required"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterCheck
{
    private readonly List<ParameterProblem> _problems = [];
    private readonly MovedNames _names = new();
    private string _path = string.Empty;

    // The path as messages say it; null while no member around has another word in C#.
    private string? _said;

    // Whether each name that is stated is reported like a problem, by its whole path.
    private readonly bool _reportsNames;

    private ParameterCheck(bool reportsNames = false) => _reportsNames = reportsNames;

    /// <summary>Checks a value. Nothing is sent.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The problems in the order in which they were found; empty when there is none.</returns>
    public static IReadOnlyList<ParameterProblem> Run(IValidated value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var check = new ParameterCheck();
        value.Validate(check);
        if (value is IJsonWritable body) Add(check._problems, Named(UnsendableValues.Write(body, out _), null, value));
        return check._problems;
    }

    /// <summary>Writes the body of a request.</summary>
    /// <param name="body">The body.</param>
    /// <param name="checks">Checks a body that is no model of its own; null when there are none.</param>
    /// <param name="problems">The problems that are known; those of values that no JSON can hold are added. Only writing looks at every value.</param>
    internal static ReadOnlyMemory<byte> Write(IJsonWritable body, Action<ParameterCheck>? checks, List<ParameterProblem> problems)
    {
        var unsendable = UnsendableValues.Write(body, out var written);
        Add(problems, body is IValidated model ? Named(unsendable, null, model) : Named(unsendable, checks));
        return written;
    }

    /// <summary>Checks what stands beside the body of a request, and the body.</summary>
    internal static IReadOnlyList<ParameterProblem> Run(Action<ParameterCheck>? checks, IValidated? parameters, IValidated? body)
    {
        if (checks is null && parameters is null && body is null) return [];
        var check = new ParameterCheck();
        check.RunAll(checks, parameters, body);
        return check._problems;
    }

    /// <summary>
    /// Completes problems that were found by writing, which sees wire names alone, with the C# names that the checks of the same values state.
    /// </summary>
    internal static IReadOnlyList<ParameterProblem> Named(
        IReadOnlyList<ParameterProblem> unsendable,
        Action<ParameterCheck>? checks,
        params ReadOnlySpan<IValidated?> values)
    {
        if (unsendable.Count == 0) return unsendable;
        var check = new ParameterCheck(reportsNames: true);
        check.RunAll(checks, values);
        return [.. unsendable.Select(problem => problem with { Name = problem.Name ?? MovedNames.Find(problem.Parameter, check._problems) })];
    }

    /// <summary>Reports a problem that no other method knows, such as a rule between parameters.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="message">What is wrong.</param>
    public void Report(string parameter, string message) => _problems.Add(new ParameterProblem(Place(parameter), message) { Name = Said(parameter) });

    /// <summary>States that a member of the value that is checked has another word in C# than on the wire: its problems say both.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="name">The C# name.</param>
    public void Named(string parameter, string name)
    {
        _names.Add(parameter, name);
        if (_reportsNames) Report(parameter, string.Empty);
    }

    /// <summary>A value that must be there.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Required(string parameter, object? value)
    {
        if (value is null) Report(parameter, "it is required");
    }

    /// <summary>The names of members that are sent as null.</summary>
    /// <param name="names">The C# names; null for none.</param>
    /// <param name="record">What has the members.</param>
    public void Nulls(IReadOnlyCollection<string>? names, INullMembers record)
    {
        if (names is null) return;
        ArgumentNullException.ThrowIfNull(record);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (record.Find(name).Problem(name) is { } problem) Report(problem.Parameter, problem.Message);
        }
    }

    /// <summary>A string's length, counted as JSON Schema does: in Unicode characters, not in UTF-16 units.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least length; null for none.</param>
    /// <param name="maximum">The greatest length; null for none.</param>
    public void Text(string parameter, string? value, int? minimum, int? maximum)
    {
        if (value is null) return;

        // A character has one unit or two, so that most lengths need no count.
        if (value.Length <= (maximum ?? int.MaxValue) && value.Length / 2 >= (minimum ?? 0)) return;
        var length = 0;
        foreach (var _ in value.EnumerateRunes()) length++;
        if (length < minimum)
            Report(parameter, minimum == 1 ? "it must not be empty" : $"it has {Number(length)} characters, at least {Number(minimum)} are needed");
        if (length > maximum) Report(parameter, $"it has {Number(length)} characters, at most {Number(maximum)} are allowed");
    }

    /// <summary>A whole number's bounds.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least value; null for none.</param>
    /// <param name="maximum">The greatest value; null for none.</param>
    /// <param name="exclusiveMinimum">Whether the least value itself is not allowed.</param>
    /// <param name="exclusiveMaximum">Whether the greatest value itself is not allowed.</param>
    public void Range(string parameter, long? value, long? minimum, long? maximum, bool exclusiveMinimum = false, bool exclusiveMaximum = false)
    {
        if (value is not { } number) return;
        ReportBelow(parameter, number < minimum || (exclusiveMinimum && number == minimum), value, minimum, exclusiveMinimum);
        ReportAbove(parameter, number > maximum || (exclusiveMaximum && number == maximum), value, maximum, exclusiveMaximum);
    }

    /// <summary>A number's bounds. One that is not finite cannot be sent at all.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least value; null for none.</param>
    /// <param name="maximum">The greatest value; null for none.</param>
    /// <param name="exclusiveMinimum">Whether the least value itself is not allowed.</param>
    /// <param name="exclusiveMaximum">Whether the greatest value itself is not allowed.</param>
    public void Range(string parameter, double? value, double? minimum, double? maximum, bool exclusiveMinimum = false, bool exclusiveMaximum = false)
    {
        if (value is not { } number) return;
        if (!double.IsFinite(number))
        {
            Report(parameter, "it is not a finite number");
            return;
        }

        ReportBelow(parameter, number < minimum || (exclusiveMinimum && number <= minimum), value, minimum, exclusiveMinimum);
        ReportAbove(parameter, number > maximum || (exclusiveMaximum && number >= maximum), value, maximum, exclusiveMaximum);
    }

    /// <summary>A decimal number's bounds.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least value; null for none.</param>
    /// <param name="maximum">The greatest value; null for none.</param>
    /// <param name="exclusiveMinimum">Whether the least value itself is not allowed.</param>
    /// <param name="exclusiveMaximum">Whether the greatest value itself is not allowed.</param>
    public void Range(string parameter, decimal? value, decimal? minimum, decimal? maximum, bool exclusiveMinimum = false, bool exclusiveMaximum = false)
    {
        if (value is not { } number) return;
        ReportBelow(parameter, number < minimum || (exclusiveMinimum && number == minimum), value, minimum, exclusiveMinimum);
        ReportAbove(parameter, number > maximum || (exclusiveMaximum && number == maximum), value, maximum, exclusiveMaximum);
    }

    /// <summary>The number of items of a list or of members of a map.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The list.</param>
    /// <param name="minimum">The least number; null for none.</param>
    /// <param name="maximum">The greatest number; null for none.</param>
    public void Items<T>(string parameter, IReadOnlyCollection<T>? value, int? minimum, int? maximum)
    {
        if (value is null) return;
        if (value.Count < minimum) Report(parameter, $"it has {Number(value.Count)} items, at least {Number(minimum)} are needed");
        if (value.Count > maximum) Report(parameter, $"it has {Number(value.Count)} items, at most {Number(maximum)} are allowed");
    }

    /// <summary>A pattern that the text must contain: JSON Schema anchors none.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="pattern">The regular expression.</param>
    public void Pattern(string parameter, string? value, string pattern)
    {
        if (value is null) return;
        if (ParameterPattern.Matches(value, pattern) == false) Report(parameter, $"it does not match the pattern '{pattern}'");
    }

    /// <summary>A value inside this one.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Nested(string parameter, IValidated? value)
    {
        if (value is null) return;
        var (path, said) = (_path, _said);
        (_path, _said) = (Around(Place(parameter)), Said(parameter) is { } name ? Around(name) : null);
        var outer = _names.Enter();
        value.Validate(this);
        _names.Leave(outer);
        (_path, _said) = (path, said);
    }

    /// <summary>The items of a list, each by its index.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="parameter">The wire name; empty for a list that has none.</param>
    /// <param name="value">The list.</param>
    /// <param name="check">Checks an item, whose name is empty.</param>
    public void Each<T>(string parameter, IEnumerable<T>? value, Action<ParameterCheck, T> check)
    {
        if (value is null) return;
        ArgumentNullException.ThrowIfNull(check);
        var index = 0;
        foreach (var item in value)
        {
            var known = Inside(check, item);
            if (_problems.Count > known) Enclose(known, parameter, "[" + Number(index) + "]");
            index++;
        }
    }

    /// <summary>The values of a map, each by its name.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="parameter">The wire name; empty for a map that has none.</param>
    /// <param name="value">The map.</param>
    /// <param name="check">Checks a value, whose name is empty.</param>
    public void EachValue<T>(string parameter, IEnumerable<KeyValuePair<string, T>>? value, Action<ParameterCheck, T> check)
    {
        if (value is null) return;
        ArgumentNullException.ThrowIfNull(check);
        foreach (var (name, item) in value)
        {
            var known = Inside(check, item);
            if (_problems.Count > known) Enclose(known, parameter, name);
        }
    }

    /// <summary>The values of a list inside this one.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The list.</param>
    public void NestedItems(string parameter, IReadOnlyList<IValidated?>? value)
    {
        if (value is null) return;
        for (var i = 0; i < value.Count; i++) Nested(parameter + "[" + Number(i) + "]", value[i]);
    }

    private void RunAll(Action<ParameterCheck>? checks, params ReadOnlySpan<IValidated?> values)
    {
        checks?.Invoke(this);
        foreach (var value in values) Nested(string.Empty, value);
    }

    // A path costs something, and most items have no problem: it is made when one is found.
    private int Inside<T>(Action<ParameterCheck, T> check, T item)
    {
        var (path, said, known) = (_path, _said, _problems.Count);
        (_path, _said) = (string.Empty, null);
        var outer = _names.Enter();
        check(this, item);
        _names.Leave(outer);
        (_path, _said) = (path, said);
        return known;
    }

    private void Enclose(int first, string parameter, string item)
    {
        var (place, said) = (Below(Place(parameter), item), Said(parameter) is { } name ? Below(name, item) : null);
        for (var i = first; i < _problems.Count; i++)
        {
            var problem = _problems[i];
            _problems[i] = problem with
            {
                Parameter = Below(place, problem.Parameter),
                Name = said is null && problem.Name is null ? null : Below(said ?? place, problem.Name ?? problem.Parameter),
            };
        }
    }

    private string Place(string parameter) => Place(_path, parameter);

    // Null where no member has another word in C#.
    private string? Said(string parameter)
    {
        var name = _names.Find(parameter);
        return name is null && _said is null ? null : Place(_said ?? _path, name ?? parameter);
    }

    /// <summary>How a rule calls the other parameter that it speaks of.</summary>
    internal string Other(string parameter) => MovedNames.Say(parameter, _names.Find(parameter));

    // What has no name of its own is an item, or the whole value.
    private static string Place(string path, string parameter) =>
        parameter.Length == 0 || parameter[0] == '[' ? (path.Length == 0 ? path : path[..^1]) + parameter : path + parameter;

    private static string Around(string place) => place.Length == 0 ? place : place + ".";

    private static string Below(string place, string parameter) =>
        place.Length == 0 || parameter.Length == 0 || parameter[0] == '[' ? place + parameter : place + "." + parameter;

    // What a constraint says of a value is closer to the document than that no JSON holds it.
    private static void Add(List<ParameterProblem> problems, IReadOnlyList<ParameterProblem> unsendable)
    {
        if (unsendable.Count == 0) return;
        var known = problems.Select(static problem => problem.Parameter).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(unsendable.Where(problem => !known.Contains(problem.Parameter)));
    }

    private void ReportBelow(string parameter, bool isBelow, IFormattable value, IFormattable? minimum, bool isExclusive)
    {
        if (isBelow) Report(parameter, $"{Number(value)} is too small, it must be {(isExclusive ? "greater than" : "at least")} {Number(minimum)}");
    }

    private void ReportAbove(string parameter, bool isAbove, IFormattable value, IFormattable? maximum, bool isExclusive)
    {
        if (isAbove) Report(parameter, $"{Number(value)} is too great, it must be {(isExclusive ? "less than" : "at most")} {Number(maximum)}");
    }

    private static string? Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}
