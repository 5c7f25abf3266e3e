using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Reads the members of an object. The methods for values are for members that may be null. Where one may also be absent, a value that does not fit reads as
/// null and is kept raw, so that it never costs the rest of the answer. What must be there and cannot be null is read by <see cref="JsonRead"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberReader
{
    private readonly MemberTable _table;
    private ReadOnlySpan<byte> _name;
    private RawMembersBuilder _raw;
    private Dictionary<string, JsonElement>? _additional;
    private MemberSet _seen;
    private int _last;
    private bool _hasMisfits;

    internal MemberReader(MemberTable table)
    {
        _table = table;
        _last = -1;
    }

    /// <summary>The index of the member whose value is next; -1 for one that the record does not name.</summary>
    public int Index { get; private set; }

    /// <summary>The member's wire name, unescaped.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    // A required member that is null comes here where null is one of its values.
    private readonly bool Throws => Index < _table.Required || !_table.KeepsMisfits;

    /// <summary>
    /// Goes on to the next member and stands on the first token of its value. What the record does not name, and gives no type, is kept on the way.
    /// </summary>
    /// <param name="reader">Stands on the start of the object or on the last token of a member's value.</param>
    /// <returns>False at the end of the object.</returns>
    public bool Next(ref Utf8JsonReader reader)
    {
        for (var isNext = false; JsonRead.ToName(ref reader); isNext = true)
        {
            var isPlain = !reader.ValueIsEscaped;
            _name = JsonRead.TakeName(ref reader);
            Index = _table.Find(_name, _last);
            if (Index >= 0)
            {
                _last = Index;
                if (Index < _table.Required) _seen.Add(Index);
                return true;
            }

            if (_table.HasTypedOthers) return true;
            Keep(ref reader, isPlain, isNext);
        }

        return false;
    }

    /// <summary>Ends the object.</summary>
    /// <param name="reader">Stands on the end of the object.</param>
    /// <returns>The members that were kept; null when there are none.</returns>
    /// <exception cref="ModelJsonException">A member that must be there is not.</exception>
    public IReadOnlyDictionary<string, JsonElement>? End(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _table.Required; i++)
        {
            if (!_seen.Contains(i)) throw JsonMisfit.Missing(ref reader, _table.Name(i));
        }

        return _additional ?? (IReadOnlyDictionary<string, JsonElement>?)_raw.Build();
    }

    /// <summary>A string.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text.</returns>
    public string? String(ref Utf8JsonReader reader)
    {
        // As TokenValue does it, without a delegate: most members are strings.
        if (IsNull(ref reader)) return null;
        try
        {
            return JsonRead.String(ref reader);
        }
        catch (ModelJsonException) when (!Throws)
        {
            KeepMisfit(ref reader, reader);
            return null;
        }
    }

    /// <summary>A boolean.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public bool? Boolean(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Boolean);

    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public int? Int32(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Int32);

    /// <summary>A whole number of 64 bits.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public long? Int64(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Int64);

    /// <summary>A finite number.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public double? Double(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Double);

    /// <summary>A decimal number.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public decimal? Decimal(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Decimal);

    /// <summary>A decimal number from a text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    public decimal? DecimalText(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.DecimalText);

    /// <summary>Bytes from base64. None are no value: of a member that may be absent the text is kept raw, as one that does not fit.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes, in an array of their own.</returns>
    public ReadOnlyMemory<byte>? Base64(ref Utf8JsonReader reader)
    {
        var bytes = TokenValue(ref reader, JsonRead.Base64);
        if (bytes is not { IsEmpty: true } || Index < _table.Required) return bytes;
        if (_table.KeepsMisfits) KeepMisfit(ref reader, reader);
        return null;
    }

    /// <summary>A point in time from whole seconds since 1970-01-01 UTC.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public DateTimeOffset? UnixTime(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.UnixTime);

    /// <summary>A point in time as RFC 3339 writes it.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public DateTimeOffset? DateTime(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.DateTime);

    /// <summary>A date.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date.</returns>
    public DateOnly? Date(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Date);

    /// <summary>A UUID.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The identifier.</returns>
    public Guid? Guid(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Guid);

    /// <summary>A URI.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The URI.</returns>
    public Uri? Uri(ref Utf8JsonReader reader) => Read(ref reader, JsonRead.Uri);

    /// <summary>Any value.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>A copy that lives on its own.</returns>
    public JsonElement? Element(ref Utf8JsonReader reader) => TokenValue(ref reader, JsonRead.Element);

    /// <summary>A model that is a class.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public T? Model<T>(ref Utf8JsonReader reader)
        where T : class, IJsonReadable<T>
    {
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return T.Read(ref reader);
        }
        catch (ModelJsonException) when (!Throws)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    /// <summary>A model that is a struct.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public T? Value<T>(ref Utf8JsonReader reader)
        where T : struct, IJsonReadable<T>
    {
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return T.Read(ref reader);
        }
        catch (ModelJsonException) when (!Throws)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    /// <summary>An array of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The items.</returns>
    public IReadOnlyList<T>? ModelList<T>(ref Utf8JsonReader reader)
        where T : IJsonReadable<T> =>
        Read(ref reader, JsonRead.ModelList<T>);

    /// <summary>An array of strings.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The items.</returns>
    public IReadOnlyList<string>? StringList(ref Utf8JsonReader reader) => Read(ref reader, JsonRead.StringList);

    /// <summary>An object whose member names are data, of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The members.</returns>
    public IReadOnlyDictionary<string, T>? ModelMap<T>(ref Utf8JsonReader reader)
        where T : IJsonReadable<T> =>
        Read(ref reader, JsonRead.ModelMap<T>);

    /// <summary>An object whose member names are data, of strings.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The members.</returns>
    public IReadOnlyDictionary<string, string>? StringMap(ref Utf8JsonReader reader) => Read(ref reader, JsonRead.StringMap);

    /// <summary>An object whose member names are data, of any values.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The members.</returns>
    public IReadOnlyDictionary<string, JsonElement>? ElementMap(ref Utf8JsonReader reader) => Read(ref reader, JsonRead.ElementMap);

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
        catch (ModelJsonException) when (!Throws)
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
        if (reader.TokenType == JsonTokenType.StartArray || Throws) return JsonRead.Results(ref reader, read);
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
        catch (ModelJsonException) when (!Throws)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    private T? Read<T>(ref Utf8JsonReader reader, JsonReader<T> read)
        where T : class
    {
        if (IsNull(ref reader)) return null;
        var start = reader;
        try
        {
            return read(ref reader);
        }
        catch (ModelJsonException) when (!Throws)
        {
            KeepMisfit(ref reader, start);
            return null;
        }
    }

    // A reader of one token does not move, so that nothing need be remembered.
    private T? TokenValue<T>(ref Utf8JsonReader reader, JsonReader<T> read)
        where T : struct
    {
        if (IsNull(ref reader)) return null;
        try
        {
            return read(ref reader);
        }
        catch (ModelJsonException) when (!Throws)
        {
            KeepMisfit(ref reader, reader);
            return null;
        }
    }

    /// <summary>Begins a value. Of members with the same name the last one counts, so what did not fit before it is no longer kept.</summary>
    private readonly bool IsNull(ref Utf8JsonReader reader)
    {
        if (_hasMisfits) _additional!.Remove(JsonStrings.Text(_name));
        return reader.TokenType == JsonTokenType.Null;
    }

    private void Keep(ref Utf8JsonReader reader, bool isPlain, bool isNext)
    {
        if (_additional is null && isPlain && _raw.TryAdd(_name, isNext, ref reader)) return;
        var json = JsonElement.ParseValue(ref reader);
        Parsed()[JsonStrings.Text(_name)] = json;
    }

    private void KeepMisfit(ref Utf8JsonReader reader, Utf8JsonReader start)
    {
        reader = start;
        _hasMisfits = true;

        // Among the parsed ones: what comes after it may take it out again.
        Parsed()[JsonStrings.Text(_name)] = JsonElement.ParseValue(ref reader);
    }

    private Dictionary<string, JsonElement> Parsed() => _additional ??= _raw.Build()?.Parse() ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
