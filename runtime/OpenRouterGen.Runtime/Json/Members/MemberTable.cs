using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// The members that a record names: what its reader and its writer share. Both know a member by its index here, so that the name stands once in emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemberTable
{
    private readonly string _type;
    private readonly Member[] _members;

    // Objects of one type have their members in one order nearly always. For each member, and for the beginning, the name that followed last time, which
    // is compared first; a race costs no more than another look.
    private readonly Member?[] _next;
    private JsonEncodedText[]? _encoded;

    /// <summary>Lists the members.</summary>
    /// <param name="type">The record's name, for messages.</param>
    /// <param name="required">How many of them must be there: they are the first ones.</param>
    /// <param name="names">The wire names.</param>
    public MemberTable(string type, int required, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _type = type;
        Required = required;
        _members = new Member[names.Length];
        for (var index = 0; index < names.Length; index++) _members[index] = new Member(Encoding.UTF8.GetBytes(names[index]), index);
        _next = [.. _members, null];
    }

    /// <summary>Whether an optional member that does not fit is kept raw and reads as null; otherwise it throws as a required one does.</summary>
    public bool KeepsMisfits { get; init; } = true;

    /// <summary>Whether members that are not named have a type of their own; otherwise they are kept raw.</summary>
    public bool HasTypedOthers { get; init; }

    internal int Required { get; }

    /// <summary>Enters an object.</summary>
    /// <param name="reader">Stands on the value's first token.</param>
    /// <returns>What reads the members.</returns>
    /// <exception cref="ModelJsonException">The value is no object.</exception>
    public MemberReader Read(scoped ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject
        ? new MemberReader(this)
        : throw JsonMisfit.Expected(ref reader, "an object for " + _type);

    /// <summary>Begins an object.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <returns>What writes the members.</returns>
    public MemberWriter Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return new MemberWriter(this, writer);
    }

    /// <summary>The index of a name; -1 when the record has none such.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="last">The index of the member before it; -1 for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(ReadOnlySpan<byte> name, int last)
    {
        var likely = _next[last + 1];
        return likely is not null && name.SequenceEqual(likely.Name) ? likely.Index : Search(name, last);
    }

    internal int Find(string name) => Array.FindIndex(_members, member => member.Text == name);

    internal string Name(int index) => _members[index].Text;

    /// <summary>A name as <paramref name="writer"/> writes it.</summary>
    internal JsonEncodedText Encoded(int index, Utf8JsonWriter writer)
    {
        var encoded = (_encoded ??= Encode())[index];
        return encoded.EncodedUtf8Bytes.IsEmpty ? JsonEncodedText.Encode(_members[index].Name, writer.Options.Encoder) : encoded;
    }

    private JsonEncodedText[] Encode() => Array.ConvertAll(_members, static member => member.IsPlain ? JsonEncodedText.Encode(member.Name) : default);

    private int Search(ReadOnlySpan<byte> name, int last)
    {
        foreach (var member in _members)
        {
            if (!name.SequenceEqual(member.Name)) continue;
            _next[last + 1] = member;
            return member.Index;
        }

        return -1;
    }

    private sealed class Member(byte[] name, int index)
    {
        private string? _text;

        public byte[] Name => name;

        public string Text => _text ??= JsonStrings.Text(name);

        public int Index => index;

        /// <summary>Whether every encoder of the platform leaves it as it is.</summary>
        public bool IsPlain => Array.TrueForAll(name, static character => char.IsAsciiLetterOrDigit((char)character) || character is (byte)'_' or (byte)'-');
    }
}
