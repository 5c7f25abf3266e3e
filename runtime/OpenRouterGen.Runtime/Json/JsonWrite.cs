using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What emitted writers are made of. Every method writes one JSON value and serves as a <see cref="JsonWriter{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    private const string NotFinite = "it is not a finite number";

    // What the platform's writer takes in one piece.
    private const int MostBytes = 125_000_000;

    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Model<T>(Utf8JsonWriter writer, T value)
        where T : IJsonWritable
    {
        if (value is null) UnsendableValues.Report(writer, UnsendableText.Null);
        else value.Write(writer);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is null, or no text that can be sent.</exception>
    public static void String(Utf8JsonWriter writer, string value)
    {
        if (UnsendableText.ProblemOf(value) is { } problem) UnsendableValues.Report(writer, problem);
        else writer.WriteStringValue(value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number: JSON has no word for it.</exception>
    public static void Double(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else UnsendableValues.Report(writer, NotFinite);
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a decimal number as a text.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void DecimalText(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(WireText.Of(value));

    /// <summary>Writes bytes as base64. None are a value that is not set: a request cannot hold it, while a cache or a server writes it as it came.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The bytes.</param>
    /// <exception cref="ArgumentException">They are more than can be sent in one piece, or none in a request of a client.</exception>
    public static void Base64(Utf8JsonWriter writer, ReadOnlyMemory<byte> value)
    {
        if (value.IsEmpty && JsonText.IsRequest(writer)) UnsendableValues.Report(writer, "it is empty, and there must be bytes");
        else if (value.Length > MostBytes) UnsendableValues.Report(writer, "it has more bytes than can be sent in one piece");
        else writer.WriteBase64StringValue(value.Span);
    }

    /// <summary>Writes bytes as base64, and null where they are null, or none in a request of a client.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The bytes.</param>
    /// <exception cref="ArgumentException">They are more than can be sent in one piece.</exception>
    public static void Base64OrNull(Utf8JsonWriter writer, ReadOnlyMemory<byte>? value)
    {
        if (value is not { } bytes || (bytes.IsEmpty && JsonText.IsRequest(writer))) writer.WriteNullValue();
        else Base64(writer, bytes);
    }

    /// <summary>Writes a point in time as whole seconds since 1970-01-01 UTC.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The time.</param>
    public static void UnixTime(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteNumberValue(value.ToUnixTimeSeconds());

    /// <summary>Writes a point in time as RFC 3339.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The time.</param>
    public static void DateTime(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The date.</param>
    public static void Date(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The identifier.</param>
    public static void Guid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The URI.</param>
    public static void Uri(Utf8JsonWriter writer, Uri value) => String(writer, value?.OriginalString!);

    /// <summary>Writes the case of a union that writes itself, or is not known.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The case.</param>
    public static void Case(Utf8JsonWriter writer, object value)
    {
        if (value is IJsonWritable known) known.Write(writer);
        else Element(writer, ((UnknownCase)value).Json);
    }

    /// <summary>Writes raw JSON; null for an element that was never set.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Element(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        // Half a surrogate pair and bytes that are no UTF-8 are well-formed JSON to read, yet nothing that the platform writes as text.
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (JsonRepair.IsSound(raw)) value.WriteTo(writer);
        else writer.WriteRawValue(raw, skipInputValidation: true);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The items.</param>
    /// <param name="write">Writes an item.</param>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, JsonWriter<T> write)
    {
        if (values is null)
        {
            UnsendableValues.Report(writer, UnsendableText.Null);
            return;
        }

        if (values is ResultList<T> results)
        {
            results.Write(writer, write);
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++) write(writer, values[i]);
        writer.WriteEndArray();
    }

    /// <summary>Writes an array of open enums. One that is not set, which is what null becomes, is no value that an array can hold.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The items.</param>
    public static void Enums<T>(Utf8JsonWriter writer, IReadOnlyList<T> values)
        where T : struct, IOpenEnum<T>
    {
        if (values is null)
        {
            UnsendableValues.Report(writer, UnsendableText.Null);
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            // One look at an item: a list may make its items.
            var value = values[i];
            if (value.IsSet) String(writer, value.Value);
            else UnsendableValues.Report(writer, UnsendableText.Null);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object whose member names are data.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The members.</param>
    /// <param name="write">Writes a value.</param>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, JsonWriter<T> write)
    {
        if (values is null)
        {
            UnsendableValues.Report(writer, UnsendableText.Null);
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            UnsendableValues.WriteName(writer, name);
            write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an array of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The items.</param>
    public static void ModelList<T>(Utf8JsonWriter writer, IReadOnlyList<T> values)
        where T : class, IJsonWritable =>
        List(writer, values, Model);

    /// <summary>Writes an array of strings.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The items.</param>
    public static void StringList(Utf8JsonWriter writer, IReadOnlyList<string> values) => List(writer, values, String);

    /// <summary>Writes an object whose member names are data, of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The members.</param>
    public static void ModelMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values)
        where T : IJsonWritable =>
        Map(writer, values, Model);

    /// <summary>Writes an object whose member names are data, of strings.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The members.</param>
    public static void StringMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> values) => Map(writer, values, String);

    /// <summary>Writes an object whose member names are data, of any values.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The members.</param>
    public static void ElementMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> values) => Map(writer, values, Element);

    /// <summary>Writes a value or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes a value that is not null.</param>
    public static void OrNull<T>(Utf8JsonWriter writer, T? value, JsonWriter<T> write)
        where T : class
    {
        if (value is null) writer.WriteNullValue();
        else write(writer, value);
    }

    /// <summary>Writes a value or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes a value that is not null.</param>
    public static void OrNullValue<T>(Utf8JsonWriter writer, T? value, JsonWriter<T> write)
        where T : struct
    {
        if (value is null) writer.WriteNullValue();
        else write(writer, value.GetValueOrDefault());
    }
}
