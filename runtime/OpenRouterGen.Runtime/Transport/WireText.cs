using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Values as the text of a path, a query, a header or a rule. No culture has a say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireText
{
    /// <summary>The text of a boolean.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(bool? value) => value is { } given ? given ? "true" : "false" : null;

    /// <summary>The text of a whole number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a number, in the shortest form that reads back the same.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a decimal number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A point in time as RFC 3339 writes it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(DateTimeOffset? value) => value?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A UUID with hyphens.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(Guid? value) => value?.ToString();

    /// <summary>A URI as it was given.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(Uri? value) => value?.OriginalString;

    /// <summary>The text of an open enum.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Null when it is not set.</returns>
    public static string? OfEnum<T>(T? value)
        where T : struct, IOpenEnum<T>
        => value is { IsSet: true } given ? given.Value : null;

    /// <summary>A value that has no text of its own, as JSON; a JSON string as its text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>Null for null.</returns>
    public static string? OfModel<T>(T? value, JsonWriter<T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null) return null;
        var utf8 = JsonText.Write(JsonValueBody.Of(value, write));
        return Unquoted(utf8.Span) ?? Encoding.UTF8.GetString(utf8.Span);
    }

    /// <summary>Any JSON; a JSON string as its text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Null for null and for JSON null.</returns>
    public static string? Of(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetValueOrDefault().GetString(),
        _ => value.GetValueOrDefault().GetRawText(),
    };

    private static string? Unquoted(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }
}
