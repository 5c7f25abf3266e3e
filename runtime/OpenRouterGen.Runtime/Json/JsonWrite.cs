using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>What emitted writers are made of. Every method writes one JSON value and serves as a <see cref="JsonWriter{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Begins an object.</summary>
    /// <typeparam name="T">The type of the values that the object's type does not name.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="additional">The members that the object's type does not name; null for none.</param>
    /// <returns>What writes the members.</returns>
    public static MemberWriter<T> Members<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? additional)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return new MemberWriter<T>(writer, additional);
    }

    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Model<T>(Utf8JsonWriter writer, T value)
        where T : IJsonWritable
    {
        if (value is null) throw UnsendableValueException.Null();
        value.Write(writer);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void String(Utf8JsonWriter writer, string value) => writer.WriteStringValue(UnsendableValueException.Checked(value));

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
    public static void Double(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    /// <summary>Writes a decimal number.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="value">The bytes.</param>
    public static void Base64(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value ?? throw UnsendableValueException.Null());

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
        if (values is null) throw UnsendableValueException.Null();
        if (values is ResultList<T> results)
        {
            results.Write(writer, write);
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++) write(writer, values[i]);
        writer.WriteEndArray();
    }

    /// <summary>Writes an array of open enums. One that is not set is no value and is left out, as it is everywhere else.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">The items.</param>
    public static void Enums<T>(Utf8JsonWriter writer, IReadOnlyList<T> values)
        where T : struct, IOpenEnum<T>
    {
        if (values is null) throw UnsendableValueException.Null();
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].IsSet) String(writer, values[i].Value);
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
        if (values is null) throw UnsendableValueException.Null();
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(UnsendableValueException.Checked(name));
            write(writer, value);
        }

        writer.WriteEndObject();
    }

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
