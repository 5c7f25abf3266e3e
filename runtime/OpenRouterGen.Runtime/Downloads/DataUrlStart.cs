using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// What stands before the base64 of a data URL (RFC 2397), in a text that comes in pieces of any length. No base64 begins so: it has no colon.
/// </summary>
internal sealed class DataUrlStart
{
    // The scheme, a media type with its parameters, and the word for base64.
    private const int Longest = 256;
    private const string Word = "base64";

    private readonly byte[] _text = new byte[Longest];
    private int _length;

    private static ReadOnlySpan<byte> Scheme => "data:"u8;

    /// <summary>Whether more is needed to know where the base64 begins.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether what was taken is shorter than the scheme, so that it is base64 if the text ends there.</summary>
    public bool IsShort => _length < Scheme.Length;

    /// <summary>What was taken.</summary>
    public ReadOnlySpan<byte> Taken => _text.AsSpan(0, _length);

    /// <summary>Whether it is a data URL that nothing can be read from.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether what follows is text with percent signs before bytes, and not base64.</summary>
    public bool IsPercent { get; private set; }

    /// <summary>The media type that it names; null for none.</summary>
    public string? MediaType { get; private set; }

    /// <summary>Begins a new text.</summary>
    public void Start()
    {
        _length = 0;
        IsOpen = true;
        IsDamaged = IsPercent = false;
        MediaType = null;
    }

    /// <summary>Takes of a piece what belongs to the start.</summary>
    /// <param name="text">The piece; what is left of it is base64.</param>
    /// <param name="held">What was taken before, and is base64 as well; it stands before what is left.</param>
    public void Take(ref ReadOnlySpan<byte> text, out ReadOnlySpan<byte> held)
    {
        held = default;
        while (IsOpen && !text.IsEmpty)
        {
            var next = text[0];
            if (IsShort && (next | 0x20) != (Scheme[_length] | 0x20))
            {
                IsOpen = false;
                held = Taken;
                return;
            }

            text = text[1..];
            if (next == (byte)',') End();
            else if (_length == Longest) IsDamaged = !(IsOpen = false);
            else _text[_length++] = next;
        }
    }

    private void End()
    {
        IsOpen = false;
        var header = Encoding.UTF8.GetString(_text, Scheme.Length, _length - Scheme.Length);
        IsPercent = !header.Contains(Word, StringComparison.OrdinalIgnoreCase);
        MediaType = MediaTypeText.Essence(header);
        if (MediaType is not null && !MediaType.Contains('/', StringComparison.Ordinal)) MediaType = null;

        // Whoever forgot the word for base64 means no picture that has these letters as its bytes.
        IsDamaged = IsPercent && !IsText(MediaType);
    }

    private static bool IsText(string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal));
}
