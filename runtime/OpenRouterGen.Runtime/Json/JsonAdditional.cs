using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Members that the document does not name and whose values have a type of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonAdditional
{
    /// <summary>Reads such a member.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="additional">Where it is kept; made when it is the first.</param>
    /// <param name="read">Reads the value.</param>
    public static void Read<T>(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ref Dictionary<string, T>? additional, JsonReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var key = JsonStrings.Text(name);
        var value = read(ref reader);
        additional ??= new Dictionary<string, T>(StringComparer.Ordinal);
        additional[key] = value;
    }

    /// <summary>The members of both; of a name that both have, the first's.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="first">Members; null for none.</param>
    /// <param name="second">Members; null for none.</param>
    /// <returns>The members; null when there are none.</returns>
    public static IReadOnlyDictionary<string, T>? Merge<T>(IReadOnlyDictionary<string, T>? first, IReadOnlyDictionary<string, T>? second)
    {
        if (first is null || second is null) return first ?? second;
        var all = new Dictionary<string, T>(second, StringComparer.Ordinal);
        foreach (var (name, value) in first) all[name] = value;
        return all;
    }
}
