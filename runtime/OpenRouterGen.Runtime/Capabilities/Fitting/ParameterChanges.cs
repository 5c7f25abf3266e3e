using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What becomes of the parameters of a copied request. A parameter that nothing is said of stays as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterChanges
{
    private readonly Dictionary<string, ChangedValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<(string Endpoint, string Option)> _dropped = [];

    internal ParameterChanges()
    {
    }

    internal bool IsEmpty => _values.Count == 0 && _dropped.Count == 0;

    /// <summary>A text.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public string? Text(string parameter, string? value) => _values.TryGetValue(parameter, out var change) ? change.Text : value;

    /// <summary>An open enum.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public T? Enum<T>(string parameter, T? value)
        where T : struct, IOpenEnum<T>
    {
        if (!_values.TryGetValue(parameter, out var change)) return value;
        return change.Text is { } text ? Parse<T>(text) : null;
    }

    /// <summary>A whole number.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public int? Int32(string parameter, int? value) =>
        _values.TryGetValue(parameter, out var change) ? change.Number is { } number ? int.CreateSaturating(number) : null : value;

    /// <summary>A whole number.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public long? Int64(string parameter, long? value)
    {
        if (!_values.TryGetValue(parameter, out var change)) return value;
        return change.Step is { } step ? value is { } start ? unchecked(start + step) : null
            : change.Number is { } number ? long.CreateSaturating(number)
            : null;
    }

    /// <summary>A number.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public double? Double(string parameter, double? value) => _values.TryGetValue(parameter, out var change) ? change.Number : value;

    /// <summary>A decimal number.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public decimal? Decimal(string parameter, decimal? value) =>
        _values.TryGetValue(parameter, out var change) ? change.Number is { } number ? decimal.CreateSaturating(number) : null : value;

    /// <summary>A yes or no.</summary>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public bool? Flag(string parameter, bool? value) =>
        _values.TryGetValue(parameter, out var change) ? change.Text switch { "true" => true, "false" => false, _ => null } : value;

    /// <summary>A list, of which only the first items may stay.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public IReadOnlyList<T>? Items<T>(string parameter, IReadOnlyList<T>? value)
    {
        if (!_values.TryGetValue(parameter, out var change)) return value;
        return value is not null && change.Number is { } count ? [.. value.Take(int.CreateSaturating(count))] : null;
    }

    /// <summary>A value that can only stay or go.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">What it is now.</param>
    /// <returns>What it becomes; null for nothing.</returns>
    public T? Other<T>(string parameter, T? value) => _values.ContainsKey(parameter) ? default : value;

    /// <summary>A value that holds the options for endpoints.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">What it is now.</param>
    /// <param name="change">Copies it.</param>
    /// <returns>What it becomes; the value itself when no option changes.</returns>
    public T? Inside<T>(T? value, Func<T, ParameterChanges, T> change)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(change);
        return value is null || _dropped.Count == 0 ? value : change(value, this);
    }

    /// <summary>The options for endpoints, by their names.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="value">What they are now.</param>
    /// <param name="write">Writes them.</param>
    /// <param name="read">Reads them.</param>
    /// <returns>What they become; null when none is left.</returns>
    public T? Options<T>(T? value, JsonWriter<T> write, JsonReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (_dropped.Count == 0 || WireText.OfJson(value, write) is not { } json) return value;
        if (OptionText.Without(json, _dropped) is not { } left) return null;
        var reader = new Utf8JsonReader(left);
        reader.Read();
        return read(ref reader);
    }

    internal void Drop(string parameter) => _values[parameter] = default;

    internal void Set(string parameter, string text) => _values[parameter] = new ChangedValue(
        text, double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null, null);

    internal void Set(string parameter, double number) => _values[parameter] = new ChangedValue(null, number, null);

    /// <summary>Makes a whole number greater, exactly.</summary>
    internal void Add(string parameter, long step) => _values[parameter] = new ChangedValue(null, null, step);

    internal void DropOption(string endpoint, string option) => _dropped.Add((endpoint, option));

    private static T Parse<T>(string text)
        where T : struct, IOpenEnum<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("\"" + JsonEncodedText.Encode(text).Value + "\""));
        reader.Read();
        return T.Read(ref reader);
    }

    private readonly record struct ChangedValue(string? Text, double? Number, long? Step);
}
