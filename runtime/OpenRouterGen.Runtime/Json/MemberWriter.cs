using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Writes the members of an object: those that its type names, then those that it was read with beyond them. Of these, one whose name is written already is
/// left out; one that has the name of a member that is not set is written, since it is a value that did not fit that member.
/// A method for values writes nothing for null.
/// </summary>
/// <typeparam name="TAdditional">The type of the values that the type does not name.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberWriter<TAdditional>
{
    private readonly Utf8JsonWriter _writer;
    private readonly IReadOnlyDictionary<string, TAdditional>? _additional;
    private List<string>? _written;

    internal MemberWriter(Utf8JsonWriter writer, IReadOnlyDictionary<string, TAdditional>? additional)
    {
        _writer = writer;
        _additional = additional;
        writer.WriteStartObject();
    }

    /// <summary>Writes the name of a member that has a value in any case.</summary>
    /// <param name="name">The wire name.</param>
    /// <returns>What the value is written with.</returns>
    public Utf8JsonWriter Name(ReadOnlySpan<byte> name)
    {
        Note(name);
        _writer.WritePropertyName(name);
        return _writer;
    }

    /// <summary>
    /// Whether a member that only answers have is written. A request is without it, and without what did not fit it; a cache or a server keeps it.
    /// </summary>
    /// <param name="name">The wire name.</param>
    /// <returns>False in a request of a client.</returns>
    public bool Has(ReadOnlySpan<byte> name)
    {
        if (!JsonText.IsRequest(_writer)) return true;
        Note(name);
        return false;
    }

    /// <summary>Writes a string that must be there.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is null, or no text that can be sent.</exception>
    public void RequiredString(ReadOnlySpan<byte> name, string value)
    {
        if (UnsendableText.ProblemOf(value) is not null)
        {
            JsonWrite.String(Name(name), value);
            return;
        }

        Note(name);
        _writer.WriteString(name, value);
    }

    /// <summary>Writes a string that must be there, and null where it is null.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void StringOrNull(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) Name(name).WriteNullValue();
        else RequiredString(name, value);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void String(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) RequiredString(name, value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Boolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } flag) return;
        Note(name);
        _writer.WriteBoolean(name, flag);
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Int32(ReadOnlySpan<byte> name, int? value) => Int64(name, value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Int64(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number) return;
        Note(name);
        _writer.WriteNumber(name, number);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number: JSON has no word for it.</exception>
    public void Double(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number) JsonWrite.Double(Name(name), number);
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Decimal(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number) return;
        Note(name);
        _writer.WriteNumber(name, number);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The bytes.</param>
    public void Base64(ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null) JsonWrite.Base64(Name(name), value);
    }

    /// <summary>Writes a point in time as whole seconds since 1970-01-01 UTC.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The time.</param>
    public void UnixTime(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } time) JsonWrite.UnixTime(Name(name), time);
    }

    /// <summary>Writes a point in time as RFC 3339.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The time.</param>
    public void DateTime(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } time) JsonWrite.DateTime(Name(name), time);
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The date.</param>
    public void Date(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date) JsonWrite.Date(Name(name), date);
    }

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The identifier.</param>
    public void Guid(ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } identifier) JsonWrite.Guid(Name(name), identifier);
    }

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The URI.</param>
    public void Uri(ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is not null) JsonWrite.Uri(Name(name), value);
    }

    /// <summary>Writes raw JSON; null for an element that was never set.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Element(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } element) JsonWrite.Element(Name(name), element);
    }

    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Model<T>(ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonWritable =>
        value?.Write(Name(name));

    /// <summary>Writes an open enum; one that is not set is no value.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Enum<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T> =>
        Enum(name, value.GetValueOrDefault());

    /// <summary>Writes an open enum; one that is not set is no value.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Enum<T>(ReadOnlySpan<byte> name, T value)
        where T : struct, IOpenEnum<T>
    {
        if (value.IsSet) RequiredString(name, value.Value);
    }

    /// <summary>Writes an open enum that must be there, and null where it is null or not set.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void EnumOrNull<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T> =>
        StringOrNull(name, value is { IsSet: true } known ? known.Value : null);

    /// <summary>Writes an array of open enums.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    public void Enums<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T>
    {
        if (values is not null) JsonWrite.Enums(Name(name), values);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    /// <param name="write">Writes an item.</param>
    public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, JsonWriter<T> write)
    {
        if (values is not null) JsonWrite.List(Name(name), values, write);
    }

    /// <summary>Writes an object whose member names are data.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The members.</param>
    /// <param name="write">Writes a value.</param>
    public void Map<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values, JsonWriter<T> write)
    {
        if (values is not null) JsonWrite.Map(Name(name), values, write);
    }

    /// <summary>Writes null for the members that are named.</summary>
    /// <param name="names">The C# names of members; null for none.</param>
    /// <param name="record">What has the members.</param>
    /// <exception cref="ArgumentException">A name is no member's, or the member has a value.</exception>
    public void Nulls(IReadOnlyCollection<string>? names, INullMembers record)
    {
        if (names is null) return;
        ArgumentNullException.ThrowIfNull(record);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var member = record.Find(name);
            if (member.Problem(name) is { } problem)
            {
                _writer.WritePropertyName(problem.Parameter);
                UnsendableValues.Report(_writer, problem.Message);
                continue;
            }

            Name(Encoding.UTF8.GetBytes(member.WireName!)).WriteNullValue();
        }
    }

    /// <summary>Writes the members that the type does not name, and ends the object.</summary>
    /// <param name="write">Writes a value.</param>
    public readonly void End(JsonWriter<TAdditional> write)
    {
        if (_additional is not null) WriteAdditional(write);
        _writer.WriteEndObject();
    }

    private readonly void WriteAdditional(JsonWriter<TAdditional> write)
    {
        foreach (var (name, value) in _additional!)
        {
            if (_written is not null && _written.Contains(name)) continue;
            UnsendableValues.WriteName(_writer, name);
            write(_writer, value);
        }
    }

    // Almost no object has unknown members, and they almost never have a known name.
    private void Note(ReadOnlySpan<byte> name)
    {
        if (_additional is not null) NoteWritten(name);
    }

    private void NoteWritten(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name);
        if (_additional!.ContainsKey(text)) (_written ??= []).Add(text);
    }
}
