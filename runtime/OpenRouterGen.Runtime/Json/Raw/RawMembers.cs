using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Members that no type names, as they came. They are parsed when somebody looks at them, which hardly anybody does.</summary>
/// <param name="text">An object of them.</param>
internal sealed class RawMembers(byte[] text) : IReadOnlyDictionary<string, JsonElement>
{
    // Each value was read before, by whatever these options were then.
    private static readonly JsonReaderOptions s_options = new()
    {
        MaxDepth = int.MaxValue,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private Dictionary<string, JsonElement>? _members;

    public int Count => Members.Count;

    public IEnumerable<string> Keys => Members.Keys;

    public IEnumerable<JsonElement> Values => Members.Values;

    private Dictionary<string, JsonElement> Members => _members ??= Parse();

    public JsonElement this[string key] => Members[key];

    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);

        // A name that is no Unicode becomes a text that is more than ASCII.
        return _members is null && Ascii.IsValid(key) ? HasName(Encoding.ASCII.GetBytes(key)) : Members.ContainsKey(key);
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => Members.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => Members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The members in order; of those with the same name the last one counts.</summary>
    public Dictionary<string, JsonElement> Parse()
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var reader = Begin();
        while (JsonRead.Property(ref reader, out var name))
        {
            var key = JsonStrings.Text(name);
            members[key] = JsonElement.ParseValue(ref reader);
        }

        return members;
    }

    private bool HasName(ReadOnlySpan<byte> name)
    {
        var reader = Begin();
        return JsonLookAhead.To(ref reader, name);
    }

    private Utf8JsonReader Begin()
    {
        var reader = new Utf8JsonReader(text, s_options);
        reader.Read();
        return reader;
    }
}
