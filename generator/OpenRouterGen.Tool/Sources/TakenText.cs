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
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Sha256 => TextHash.Of(Text);

    public static TakenText Of(string source, byte[] content)
    {
        try
        {
            return new TakenText(source, content, s_strict.GetString(content));
        }
        catch (DecoderFallbackException exception)
        {
            throw ToolException.Input($"'{source}' is no text in UTF-8; save it in this encoding", exception);
        }
    }
}
