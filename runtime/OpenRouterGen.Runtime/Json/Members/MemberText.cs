using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// What <c>ToString</c> shows of a record: the members that have a value, one after the other. Which ones emitted code names is decided there; nothing here
/// shows raw JSON, bytes or what is in a list.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemberText
{
    private const string Count = ".Count";

    /// <summary>Writes the members that have a value.</summary>
    /// <param name="builder">What they are written to.</param>
    /// <param name="names">The C# names, with a space between two; <c>Name.Count</c> where the value is how many items the member has.</param>
    /// <param name="values">
    /// The values in the same order, null for none: a text is shown as it is, without line breaks and with at most 200 characters, any other value by
    /// <see cref="Of"/>.
    /// </param>
    /// <returns>Whether a member was written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Write(StringBuilder builder, string names, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        var (index, isAny) = (0, false);
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(range);
            var value = values[index++];
            var isCount = name.EndsWith(Count, StringComparison.Ordinal);
            if ((isCount && value is int count ? Items(count) : Shown(value)) is not { } text) continue;
            if (isAny) builder.Append(", ");
            builder.Append(isCount ? name[..^Count.Length] : name).Append(" = ").Append(text);
            isAny = true;
        }

        return isAny;
    }

    /// <summary>What may be shown of any value: of a text that it is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A text without anything that a person wrote.</returns>
    public static string Of(object value) => value switch
    {
        string => "text",
        Uri => "address",
        JsonElement => "JSON",
        byte[] or ReadOnlyMemory<byte> => "bytes",
        ICollection list => Items(list.Count),
        IReadOnlyCollection<object> list => Items(list.Count),
        IEnumerable => "items",
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        ValueType text => MessageText.Clean(text.ToString(), MessageText.ShortLimit) ?? string.Empty,
        _ => value.ToString() ?? string.Empty,
    };

    private static string Items(int count) => count == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{count} items");

    private static string? Shown(object? value) => value switch
    {
        null => null,
        string text => MessageText.Clean(text, MessageText.ShortLimit),
        Uri address => MessageText.Clean(address.OriginalString, MessageText.ShortLimit),
        _ => Of(value),
    };
}
