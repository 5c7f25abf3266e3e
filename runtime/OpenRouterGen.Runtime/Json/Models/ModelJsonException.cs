using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>A JSON value that is well formed and does not fit the type that reads it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonException : JsonException
{
    /// <summary>Says what does not fit, and where.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="offset">Bytes from the start of the text to the token.</param>
    /// <param name="member">The wire name of the missing member; null when no member is missing.</param>
    /// <param name="innerException">What the reader said; null when it said nothing.</param>
    public ModelJsonException(string message, long offset, string? member = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Offset = offset;
        Member = member;
    }

    /// <summary>Bytes from the start of the text to the token that does not fit. The JSON path is computed from it, only on failure.</summary>
    public long Offset { get; }

    /// <summary>The wire name of the missing member; null when no member is missing.</summary>
    public string? Member { get; }
}
