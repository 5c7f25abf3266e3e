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
/// <param name="builder">What the members are written to.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberText(StringBuilder builder)
{
    /// <summary>Whether a member was written.</summary>
    public bool IsAny { get; private set; }

    /// <summary>Writes a member that has a value.</summary>
    /// <param name="name">Its C# name.</param>
    /// <param name="value">The value: a text is shown as it is, without line breaks and with at most 200 characters.</param>
    public void Value(string name, object? value)
    {
        var text = value as string ?? (value as Uri)?.OriginalString;
        Write(name, text is not null ? MessageText.Clean(text, MessageText.ShortLimit) : value is null ? null : Of(value));
    }

    /// <summary>Writes how many items a list or map has.</summary>
    /// <param name="name">Its C# name.</param>
    /// <param name="count">The number; null where there is no list.</param>
    public void Count(string name, int? count) => Write(name, count is { } items ? Items(items) : null);

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
        _ => value.ToString() ?? string.Empty,
    };

    private static string Items(int count) => count == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{count} items");

    private void Write(string name, string? text)
    {
        if (text is null) return;
        if (IsAny) builder.Append(", ");
        builder.Append(name).Append(" = ").Append(text);
        IsAny = true;
    }
}
