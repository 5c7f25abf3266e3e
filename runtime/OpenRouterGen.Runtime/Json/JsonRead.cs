using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// What emitted readers are made of. Every method enters on the first token of a value and leaves on its last.
/// A value that does not fit throws <see cref="ModelJsonException"/>; text that is not JSON throws another <see cref="JsonException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Goes on to the next member and stands on the first token of its value.</summary>
    /// <param name="reader">Stands on the start of the object or on the last token of a member's value.</param>
    /// <param name="name">The member's wire name, unescaped.</param>
    /// <returns>False at the end of the object.</returns>
    internal static bool Property(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        var isMember = ToName(ref reader);
        name = isMember ? TakeName(ref reader) : default;
        return isMember;
    }

    /// <summary>Goes on to the name of the next member.</summary>
    /// <returns>False at the end of the object.</returns>
    internal static bool ToName(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.EndObject;
    }

    /// <summary>Takes the name on which the reader stands, unescaped, and goes on to the first token of its value.</summary>
    internal static ReadOnlySpan<byte> TakeName(scoped ref Utf8JsonReader reader)
    {
        var name = !reader.ValueIsEscaped && !reader.HasValueSequence ? reader.ValueSpan : JsonStrings.Unescaped(ref reader);
        Advance(ref reader);
        return name;
    }

    /// <summary>A string.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text.</returns>
    public static string String(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? JsonStrings.Text(ref reader) : throw JsonMisfit.Expected(ref reader, "a string");

    /// <summary>A string that is likely one of <paramref name="known"/>; then that instance is returned and nothing is allocated.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="known">The known values.</param>
    /// <returns>The text, known or not.</returns>
    public static string KnownString(ref Utf8JsonReader reader, string[] known)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (reader.TokenType != JsonTokenType.String) throw JsonMisfit.Expected(ref reader, "a string");
        if (reader.ValueIsEscaped || reader.HasValueSequence) return JsonStrings.Text(ref reader);
        foreach (var value in known)
        {
            // What is ASCII has as many characters as bytes.
            if (value.Length == reader.ValueSpan.Length && Ascii.Equals(reader.ValueSpan, value)) return value;
        }

        if (Ascii.IsValid(reader.ValueSpan)) return JsonStrings.Text(ref reader);
        foreach (var value in known)
        {
            if (reader.ValueTextEquals(value)) return value;
        }

        return JsonStrings.Text(ref reader);
    }

    /// <summary>A boolean.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonMisfit.Expected(ref reader, "true or false"),
    };

    /// <summary>A whole number of 32 bits; <c>1.0</c> is one too.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static int Int32(ref Utf8JsonReader reader) => JsonNumbers.Int32(ref reader);

    /// <summary>A whole number of 64 bits; <c>1.0</c> is one too.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static long Int64(ref Utf8JsonReader reader) => JsonNumbers.Int64(ref reader);

    /// <summary>A finite number.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static double Double(ref Utf8JsonReader reader) => JsonNumbers.Double(ref reader);

    /// <summary>A decimal number, such as money. One that is out of range or would become 0 does not fit.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static decimal Decimal(ref Utf8JsonReader reader) => JsonNumbers.Decimal(ref reader);

    /// <summary>A decimal number from a text, such as money. One of more digits than a decimal holds does not fit.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public static decimal DecimalText(ref Utf8JsonReader reader) => JsonNumbers.DecimalText(ref reader);

    /// <summary>Bytes from base64: the standard alphabet, padded, whitespace allowed.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes, in an array of their own.</returns>
    public static ReadOnlyMemory<byte> Base64(ref Utf8JsonReader reader) => JsonBase64.Read(ref reader);

    /// <summary>A point in time from whole seconds since 1970-01-01 UTC.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time, in UTC.</returns>
    public static DateTimeOffset UnixTime(ref Utf8JsonReader reader) => JsonTimes.UnixTime(ref reader);

    /// <summary>A point in time as RFC 3339 writes it; without an offset it is UTC.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time, with the offset that was written.</returns>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader) => JsonTimes.DateTime(ref reader);

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date.</returns>
    public static DateOnly Date(ref Utf8JsonReader reader) => JsonTimes.Date(ref reader);

    /// <summary>A UUID with hyphens.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The identifier.</returns>
    public static Guid Guid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && System.Guid.TryParseExact(JsonStrings.Text(ref reader), "D", out var value)
            ? value
            : throw JsonMisfit.Expected(ref reader, "a UUID");

    /// <summary>An absolute or relative URI.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The URI.</returns>
    public static Uri Uri(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && System.Uri.TryCreate(JsonStrings.Text(ref reader), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonMisfit.Expected(ref reader, "a URI");

    /// <summary>Any value, kept as it is.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>A copy that lives on its own.</returns>
    public static JsonElement Element(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>A model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The model.</returns>
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonReadable<T> =>
        T.Read(ref reader);

    /// <summary>An array of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The items in order.</returns>
    public static IReadOnlyList<T> ModelList<T>(ref Utf8JsonReader reader)
        where T : IJsonReadable<T>
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw JsonMisfit.Expected(ref reader, "an array");
        var items = new ItemBuffer<T>();
        while (true)
        {
            Advance(ref reader);
            if (reader.TokenType == JsonTokenType.EndArray) return items.ToList();
            items.Add(T.Read(ref reader));
        }
    }

    /// <summary>An array of strings.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The items in order.</returns>
    public static IReadOnlyList<string> StringList(ref Utf8JsonReader reader) => List(ref reader, String);

    /// <summary>An object whose member names are data, of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The members.</returns>
    public static IReadOnlyDictionary<string, T> ModelMap<T>(ref Utf8JsonReader reader)
        where T : IJsonReadable<T> =>
        Map(ref reader, Model<T>);

    /// <summary>An object whose member names are data, of strings.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The members.</returns>
    public static IReadOnlyDictionary<string, string> StringMap(ref Utf8JsonReader reader) => Map(ref reader, String);

    /// <summary>An object whose member names are data, of any values.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The members.</returns>
    public static IReadOnlyDictionary<string, JsonElement> ElementMap(ref Utf8JsonReader reader) => Map(ref reader, Element);

    /// <summary>An array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads an item.</param>
    /// <returns>The items in order.</returns>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType != JsonTokenType.StartArray) throw JsonMisfit.Expected(ref reader, "an array");
        var items = new ItemBuffer<T>();
        while (true)
        {
            Advance(ref reader);
            if (reader.TokenType == JsonTokenType.EndArray) return items.ToList();
            items.Add(read(ref reader));
        }
    }

    /// <summary>An array of what a call is for. An item that does not fit is kept raw and costs no other.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads an item.</param>
    /// <returns>The items that fit, in order.</returns>
    public static IReadOnlyList<T> Results<T>(ref Utf8JsonReader reader, JsonReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType != JsonTokenType.StartArray) throw JsonMisfit.Expected(ref reader, "an array");
        var items = new ResultList<T>(reader.TokenStartIndex);
        while (true)
        {
            Advance(ref reader);
            if (reader.TokenType == JsonTokenType.EndArray) return items;
            Result(ref reader, read, items);
        }
    }

    /// <summary>An object whose member names are data. The order is kept; of members with the same name the last one counts.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value.</param>
    /// <returns>The members.</returns>
    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType != JsonTokenType.StartObject) throw JsonMisfit.Expected(ref reader, "an object");
        var members = new MapBuffer<T>();
        while (Property(ref reader, out var name))
        {
            var key = SharedNames.Of(name);
            members.Set(key, read(ref reader));
        }

        return members.ToMap();
    }

    /// <summary>A value or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>Null for null.</returns>
    public static T? OrNull<T>(ref Utf8JsonReader reader, JsonReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return reader.TokenType == JsonTokenType.Null ? null : read(ref reader);
    }

    /// <summary>A value or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>Null for null.</returns>
    public static T? OrNullValue<T>(ref Utf8JsonReader reader, JsonReader<T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        return reader.TokenType == JsonTokenType.Null ? null : read(ref reader);
    }

    /// <summary>Looks ahead for the discriminator of an object. The reader does not move.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="member">The discriminator's wire name.</param>
    /// <returns>Its value; null when it is absent or not a string, or when the value is not an object.</returns>
    public static string? Tag(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        var ahead = reader;
        return JsonLookAhead.To(ref ahead, member) && ahead.TokenType == JsonTokenType.String ? JsonStrings.Text(ref ahead) : null;
    }

    /// <summary>Whether an object has a member. The reader does not move.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="member">The member's wire name.</param>
    /// <returns>False when it is absent or when the value is not an object.</returns>
    public static bool Has(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        var ahead = reader;
        return JsonLookAhead.To(ref ahead, member);
    }

    /// <summary>Keeps a case that this client does not know. Null is none: where the document allows it, nobody asks for a case.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <param name="tag">The discriminator's value, if there is one.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ModelJsonException">The value is null.</exception>
    public static UnknownCase Unknown(ref Utf8JsonReader reader, string? tag) => reader.TokenType == JsonTokenType.Null
        ? throw JsonMisfit.Expected(ref reader, "one of several types")
        : new(tag, JsonElement.ParseValue(ref reader));

    /// <summary>The JSON kind of the value, for unions whose cases differ in it. The reader does not move.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <returns>The kind.</returns>
    public static JsonValueKind Kind(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.Null => JsonValueKind.Null,
        _ => JsonValueKind.Undefined,
    };

    private static void Result<T>(ref Utf8JsonReader reader, JsonReader<T> read, ResultList<T> items)
    {
        var start = reader;
        try
        {
            var item = read(ref reader);
            if (item is IResultModel { IsEmpty: true }) items.AddEmpty(item, JsonElement.ParseValue(ref start));
            else items.Add(item);
        }
        catch (ModelJsonException misfit)
        {
            reader = start;
            items.AddMissing(JsonElement.ParseValue(ref reader), misfit);
        }
    }

    private static void Advance(ref Utf8JsonReader reader)
    {
        // Only a reader over an unfinished buffer can say false inside a value; ours always hold the whole text.
        if (!reader.Read()) throw new JsonException("The JSON text ends too early.");
    }
}
