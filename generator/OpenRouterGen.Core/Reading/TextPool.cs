namespace OpenRouterGen.Core.Reading;

/// <summary>
/// Gives pieces of a document as strings, the same string for the same short piece: a document says few different things, and says them often.
/// </summary>
internal sealed class TextPool
{
    private const int LongestShared = 48;
    private const int Slots = 4096;

    // A slot keeps what came last: a pool that forgets needs no growth and no chains.
    private readonly string?[] _slots = new string?[Slots];

    public string Get(string text) => Get(text, 0, text.Length);

    public string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        if (length > LongestShared)
        {
            return text.Substring(start, length);
        }

        var hash = 17u;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        ref var slot = ref _slots[(hash ^ (hash >> 12)) % Slots];
        return slot is { } found && found.Length == length && string.CompareOrdinal(found, 0, text, start, length) == 0
            ? found
            : slot = text.Substring(start, length);
    }
}
