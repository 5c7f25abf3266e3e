using System.Text;
using OpenRouterGen.Core.Locks;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>A file as it was taken.</summary>
/// <param name="Source">Where from, as the lock says it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Text">What they say.</param>
internal sealed record TakenText(string Source, byte[] Content, string Text)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // As the compiler reads it: by its byte order mark.
    private static readonly UnicodeEncoding[] s_utf16 =
        [new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)];

    public string Sha256 => TextHash.Of(Text);

    /// <exception cref="ToolException">The bytes are no text.</exception>
    public static TakenText Of(string source, byte[] content)
    {
        var encoding = s_utf16.FirstOrDefault(encoding => content.AsSpan().StartsWith(encoding.Preamble));
        try
        {
            return new TakenText(source, content, encoding?.GetString(content.AsSpan(encoding.Preamble.Length)) ?? s_utf8.GetString(content));
        }
        catch (DecoderFallbackException exception)
        {
            throw ToolException.Input($"'{source}' is no text in UTF-8; save it in this encoding", exception);
        }
    }
}
