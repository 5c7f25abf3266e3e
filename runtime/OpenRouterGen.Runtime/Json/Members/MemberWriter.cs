using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Writes the members of an object: those that its type names, then those that it was read with beyond them. Of these, one whose name is written already is
/// left out; one that has the name of a member that is not set is written, since it is a value that did not fit that member.
/// A method for values writes nothing for null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberWriter
{
    private readonly MemberTable _table;
    private readonly Utf8JsonWriter _writer;
    private MemberSet _written;

    internal MemberWriter(MemberTable table, Utf8JsonWriter writer)
    {
        _table = table;
        _writer = writer;
        writer.WriteStartObject();
    }

    /// <summary>Writes the name of a member that has a value in any case.</summary>
    /// <param name="index">The member.</param>
    /// <returns>What the value is written with.</returns>
    public Utf8JsonWriter Name(int index)
    {
        _writer.WritePropertyName(Encoded(index));
        return _writer;
    }

    /// <summary>Writes null.</summary>
    /// <param name="index">The member.</param>
    public void Null(int index) => _writer.WriteNull(Encoded(index));

    /// <summary>
    /// Whether a member that only answers have is written. A request is without it, and without what did not fit it; a cache or a server keeps it.
    /// </summary>
    /// <param name="index">The member.</param>
    /// <returns>False in a request of a client.</returns>
    public bool Has(int index)
    {
        if (!JsonText.IsRequest(_writer)) return true;
        _written.Add(index);
        return false;
    }

    /// <summary>Writes a string that must be there.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is null, or no text that can be sent.</exception>
    public void RequiredString(int index, string value)
    {
        if (UnsendableText.ProblemOf(value) is not null)
        {
            JsonWrite.String(Name(index), value);
            return;
        }

        _writer.WriteString(Encoded(index), value);
    }

    /// <summary>Writes a string that must be there, and null where it is null.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void StringOrNull(int index, string? value)
    {
        if (value is null) Null(index);
        else RequiredString(index, value);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void String(int index, string? value)
    {
        if (value is not null) RequiredString(index, value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Boolean(int index, bool? value)
    {
        if (value is not { } flag) return;
        _writer.WriteBoolean(Encoded(index), flag);
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Int32(int index, int? value) => Int64(index, value);

    /// <summary>Writes a whole number.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Int64(int index, long? value)
    {
        if (value is not { } number) return;
        _writer.WriteNumber(Encoded(index), number);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number: JSON has no word for it.</exception>
    public void Double(int index, double? value)
    {
        if (value is { } number) JsonWrite.Double(Name(index), number);
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Decimal(int index, decimal? value)
    {
        if (value is not { } number) return;
        _writer.WriteNumber(Encoded(index), number);
    }

    /// <summary>Writes bytes as base64; none are no value.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The bytes.</param>
    public void Base64(int index, ReadOnlyMemory<byte>? value)
    {
        if (value is { IsEmpty: false } bytes) JsonWrite.Base64(Name(index), bytes);
    }

    /// <summary>Writes a point in time as whole seconds since 1970-01-01 UTC.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The time.</param>
    public void UnixTime(int index, DateTimeOffset? value)
    {
        if (value is { } time) JsonWrite.UnixTime(Name(index), time);
    }

    /// <summary>Writes a point in time as RFC 3339.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The time.</param>
    public void DateTime(int index, DateTimeOffset? value)
    {
        if (value is { } time) JsonWrite.DateTime(Name(index), time);
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The date.</param>
    public void Date(int index, DateOnly? value)
    {
        if (value is { } date) JsonWrite.Date(Name(index), date);
    }

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The identifier.</param>
    public void Guid(int index, Guid? value)
    {
        if (value is { } identifier) JsonWrite.Guid(Name(index), identifier);
    }

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The URI.</param>
    public void Uri(int index, Uri? value)
    {
        if (value is not null) JsonWrite.Uri(Name(index), value);
    }

    /// <summary>Writes raw JSON; null for an element that was never set.</summary>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Element(int index, JsonElement? value)
    {
        if (value is { } element) JsonWrite.Element(Name(index), element);
    }

    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Model<T>(int index, T? value)
        where T : class, IJsonWritable =>
        value?.Write(Name(index));

    /// <summary>Writes an open enum; one that is not set is no value.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Enum<T>(int index, T? value)
        where T : struct, IOpenEnum<T> =>
        Enum(index, value.GetValueOrDefault());

    /// <summary>Writes an open enum; one that is not set is no value.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void Enum<T>(int index, T value)
        where T : struct, IOpenEnum<T>
    {
        if (value.IsSet) RequiredString(index, value.Value);
    }

    /// <summary>Writes an open enum that must be there, and null where it is null or not set.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="value">The value.</param>
    public void EnumOrNull<T>(int index, T? value)
        where T : struct, IOpenEnum<T> =>
        StringOrNull(index, value is { IsSet: true } known ? known.Value : null);

    /// <summary>Writes an array of open enums.</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="values">The items.</param>
    public void Enums<T>(int index, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T>
    {
        if (values is not null) JsonWrite.Enums(Name(index), values);
    }

    /// <summary>Writes an array of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="values">The items.</param>
    public void ModelList<T>(int index, IReadOnlyList<T>? values)
        where T : class, IJsonWritable
    {
        if (values is not null) JsonWrite.ModelList(Name(index), values);
    }

    /// <summary>Writes an array of strings.</summary>
    /// <param name="index">The member.</param>
    /// <param name="values">The items.</param>
    public void StringList(int index, IReadOnlyList<string>? values)
    {
        if (values is not null) JsonWrite.StringList(Name(index), values);
    }

    /// <summary>Writes an object whose member names are data, of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="values">The members.</param>
    public void ModelMap<T>(int index, IReadOnlyDictionary<string, T>? values)
        where T : IJsonWritable
    {
        if (values is not null) JsonWrite.ModelMap(Name(index), values);
    }

    /// <summary>Writes an object whose member names are data, of strings.</summary>
    /// <param name="index">The member.</param>
    /// <param name="values">The members.</param>
    public void StringMap(int index, IReadOnlyDictionary<string, string>? values)
    {
        if (values is not null) JsonWrite.StringMap(Name(index), values);
    }

    /// <summary>Writes an object whose member names are data, of any values.</summary>
    /// <param name="index">The member.</param>
    /// <param name="values">The members.</param>
    public void ElementMap(int index, IReadOnlyDictionary<string, JsonElement>? values)
    {
        if (values is not null) JsonWrite.ElementMap(Name(index), values);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="values">The items.</param>
    /// <param name="write">Writes an item.</param>
    public void List<T>(int index, IReadOnlyList<T>? values, JsonWriter<T> write)
    {
        if (values is not null) JsonWrite.List(Name(index), values, write);
    }

    /// <summary>Writes an object whose member names are data.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="index">The member.</param>
    /// <param name="values">The members.</param>
    /// <param name="write">Writes a value.</param>
    public void Map<T>(int index, IReadOnlyDictionary<string, T>? values, JsonWriter<T> write)
    {
        if (values is not null) JsonWrite.Map(Name(index), values, write);
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

            Null(_table.Find(member.WireName!));
        }
    }

    /// <summary>Writes the members that the type does not name, and ends the object.</summary>
    /// <param name="additional">The members; null for none.</param>
    public readonly void End(IReadOnlyDictionary<string, JsonElement>? additional) => End(additional, JsonWrite.Element);

    /// <summary>Writes the members that the type does not name, and ends the object.</summary>
    /// <typeparam name="T">The type of their values.</typeparam>
    /// <param name="additional">The members; null for none.</param>
    /// <param name="write">Writes a value.</param>
    public readonly void End<T>(IReadOnlyDictionary<string, T>? additional, JsonWriter<T> write)
    {
        if (additional is not null) WriteAdditional(additional, write);
        _writer.WriteEndObject();
    }

    private readonly void WriteAdditional<T>(IReadOnlyDictionary<string, T> additional, JsonWriter<T> write)
    {
        foreach (var (name, value) in additional)
        {
            if (_table.Find(name) is >= 0 and var index && _written.Contains(index)) continue;
            UnsendableValues.WriteName(_writer, name);
            write(_writer, value);
        }
    }

    // Every name that is written comes from here.
    private JsonEncodedText Encoded(int index)
    {
        _written.Add(index);
        return _table.Encoded(index, _writer);
    }
}
