using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Reads the members of an object. The methods for values are for optional members: null reads as null, and so does a value that does not fit, which is kept
/// raw, so that it never costs the rest of the answer. What must be there is read by <see cref="JsonRead"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberReader
{
    private ReadOnlySpan<byte> _name;
    private RawMembersBuilder _raw;
    private Dictionary<string, JsonElement>? _additional;
    private bool _hasMisfits;

    /// <summary>The members that were kept; null when there are none. Read once, at the end of the object.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Additional => _additional ?? (IReadOnlyDictionary<string, JsonElement>?)_raw.Build();

    /// <summary>Goes on to the next member and stands on the first token of its value.</summary>
    /// <param name="reader">Stands on the start of the object or on the last token of a member's value.</param>
    /// <param name="name">The member's wire name, unescaped.</param>
    /// <returns>False at the end of the object.</returns>
    public bool Next(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        var isMember = JsonRead.ToName(ref reader);
        _name = isMember ? JsonRead.TakeName(ref reader) : default;
        name = _name;
        return isMember;
    }

    /// <summary>Keeps a member that the type does not name.</summary>
    /// <param name="reader">Stands on the value.</param>
    public void Keep(ref Utf8JsonReader reader)
    {
        if (_additional is null && _raw.TryAdd(_name, ref reader)) return;
        var json = JsonElement.ParseValue(ref reader);
        _additional ??= _raw.Build()?.Parse() ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        _additional[JsonStrings.Text(_name)] = json;
    }

    /// <summary>A string.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text.</returns>
    public string? String(ref Utf8JsonReader reader) => Model(ref reader, JsonRead.String);

    /// <summary>A boolean.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public bool? Boolean(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Boolean);

    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public int? Int32(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Int32);

    /// <summary>A whole number of 64 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public long? Int64(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Int64);

    /// <summary>A finite number.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public double? Double(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Double);

    /// <summary>A decimal number.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public decimal? Decimal(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Decimal);

    /// <summary>Bytes from base64.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>A new array.</returns>
    public byte[]? Base64(ref Utf8JsonReader reader) => Model(ref reader, JsonRead.Base64);

    /// <summary>A point in time from whole seconds since 1970-01-01 UTC.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public DateTimeOffset? UnixTime(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.UnixTime);

    /// <summary>A point in time as RFC 3339 writes it.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public DateTimeOffset? DateTime(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.DateTime);

    /// <summary>A date.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date.</returns>
    public DateOnly? Date(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Date);

    /// <summary>A UUID.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The identifier.</returns>
    public Guid? Guid(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Guid);

    /// <summary>A URI.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The URI.</returns>
    public Uri? Uri(ref Utf8JsonReader reader) => Model(ref reader, JsonRead.Uri);

    /// <summary>Any value.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>A copy that lives on its own.</returns>
    public JsonElement? Element(ref Utf8JsonReader reader) => Value(ref reader, JsonRead.Element);

    /// <summary>A value of a class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>The value.</returns>
    public T? Model<T>(ref Utf8JsonReader reader, JsonReader<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return read(ref reader);
        }
        catch (ModelJsonException)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    /// <summary>A value of a struct.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value that is not null.</param>
    /// <returns>The value.</returns>
    public T? Value<T>(ref Utf8JsonReader reader, JsonReader<T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return read(ref reader);
        }
        catch (ModelJsonException)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    /// <summary>An array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads an item.</param>
    /// <returns>The items.</returns>
    public IReadOnlyList<T>? List<T>(ref Utf8JsonReader reader, JsonReader<T> read)
    {
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return JsonRead.List(ref reader, read);
        }
        catch (ModelJsonException)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    /// <summary>An array of what a call is for. An item that does not fit is kept raw and costs no other.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads an item.</param>
    /// <returns>The items that fit.</returns>
    public IReadOnlyList<T>? Results<T>(ref Utf8JsonReader reader, JsonReader<T> read)
    {
        if (IsNull(ref reader)) return null;
        if (reader.TokenType == JsonTokenType.StartArray) return JsonRead.Results(ref reader, read);
        KeepMisfit(ref reader, reader);
        return null;
    }

    /// <summary>An object whose member names are data.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="read">Reads a value.</param>
    /// <returns>The members.</returns>
    public IReadOnlyDictionary<string, T>? Map<T>(ref Utf8JsonReader reader, JsonReader<T> read)
    {
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return JsonRead.Map(ref reader, read);
        }
        catch (ModelJsonException)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    /// <summary>Begins a value. Of members with the same name the last one counts, so what did not fit before it is no longer kept.</summary>
    private readonly bool IsNull(ref Utf8JsonReader reader)
    {
        if (_hasMisfits) _additional!.Remove(JsonStrings.Text(_name));
        return reader.TokenType == JsonTokenType.Null;
    }

    private void KeepMisfit(ref Utf8JsonReader reader, Utf8JsonReader start)
    {
        reader = start;
        _hasMisfits = true;

        // Among the parsed ones: what comes after it may take it out again.
        _additional ??= _raw.Build()?.Parse() ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Keep(ref reader);
    }
}
