using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>The text of a value in a path, a query, a header or a rule. It knows no culture; null stays null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireText
{
    /// <summary>The text itself.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(bool? value) => value is { } given ? given ? "true" : "false" : null;

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number in the shortest form that reads back the same.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpenRouterValidationException">The number is infinite or not a number: no service reads what would be written.</exception>
    public static string? Of(double? value) => value is { } number && !double.IsFinite(number)
        ? throw new OpenRouterValidationException([new ParameterProblem("value", "a number is infinite or not a number, for which there is no text")])
        : value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A decimal number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A point in time as RFC 3339 writes it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(DateTimeOffset? value) => value?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A UUID with hyphens.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(Guid? value) => value?.ToString();

    /// <summary>A URI as it was given.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(Uri? value) => value?.OriginalString;

    /// <summary>Bytes as base64; null when there are none.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(ReadOnlyMemory<byte>? value) => value is { IsEmpty: false } bytes ? Convert.ToBase64String(bytes.Span) : null;

    /// <summary>Bytes that are set.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The bytes; null when there are none.</returns>
    public static ReadOnlyMemory<byte>? NotEmpty(ReadOnlyMemory<byte>? value) => value is { IsEmpty: false } ? value : null;

    /// <summary>JSON as it is written; a JSON text is the text itself, null is nothing.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } json => json.GetRawText(),
    };

    /// <summary>An open enum; null when it is not set.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of<T>(T value)
        where T : struct, IOpenEnum<T> =>
        value.IsSet ? value.Value : null;

    /// <summary>An open enum; null when it is not set.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string? Of<T>(T? value)
        where T : struct, IOpenEnum<T> =>
        value is { IsSet: true } given ? given.Value : null;

    /// <summary>The texts of a list. An item that is null or not set stays null, so that it does not go missing unseen.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="values">The items.</param>
    /// <param name="text">The text of an item.</param>
    /// <returns>The texts; null when there is no list.</returns>
    public static IReadOnlyList<string>? Items<T>(IReadOnlyList<T>? values, Func<T, string?> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return values is null ? null : [.. values.Select(value => value is null ? null! : text(value)!)];
    }

    /// <summary>Any value as JSON; null stays null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The text.</returns>
    /// <exception cref="OpenRouterValidationException">No JSON can hold the value, or something in it; the paths are those within it.</exception>
    public static string? OfJson<T>(T? value, JsonWriter<T> write)
    {
        if (value is null) return null;
        var problems = UnsendableValues.Write(JsonValueBody.Of(value, write), out var written);
        return problems.Count > 0
            ? throw new OpenRouterValidationException([.. ParameterCheck.Named(problems, null, value as IValidated).Select(Named)])
            : Encoding.UTF8.GetString(written.Span);
    }

    /// <summary>Any value as JSON; null stays null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The text.</returns>
    public static string? OfJsonValue<T>(T? value, JsonWriter<T> write)
        where T : struct =>
        value is { } given ? OfJson(given, write) : null;

    /// <summary>A model, list or map as JSON; a union whose value is a text as that text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The text.</returns>
    public static string? OfModel<T>(T? value, JsonWriter<T> write)
        where T : class =>
        OfJson(value, write) is { } text ? Unquoted(text) : null;

    /// <summary>A text that is JSON, without its quotes; what is no text stays JSON.</summary>
    internal static string Unquoted(string json)
    {
        if (json is not ['"', ..]) return json;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetString()!;
    }

    // What is sent under another name than its own does not know that.
    private static ParameterProblem Named(ParameterProblem problem) => problem.Parameter.Length == 0 ? problem with { Parameter = "value" } : problem;
}
