using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Decodes text: by its byte order mark, else by the charset that the answer names, else as UTF-8.</summary>
internal static class AnswerText
{
    public static string Read(AnswerFacts facts, ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark.Bytes)) return Encoding.UTF8.GetString(ByteOrderMark.Skip(body));
        if (Charset(facts) is not { } charset) return Encoding.UTF8.GetString(body);
        try
        {
            return Encoding.GetEncoding(charset).GetString(body);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw ApiFailure.Format(facts, "$", "the charset '" + charset + "' is not known.", body, exception);
        }
    }

    /// <summary>The charset that the answer names; null when it names none.</summary>
    public static string? Charset(AnswerFacts facts)
    {
        foreach (var parameter in (facts.Header("Content-Type") ?? string.Empty).Split(';').Skip(1))
        {
            var pair = parameter.Split('=', 2);
            if (pair.Length == 2 && pair[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) return pair[1].Trim().Trim('"');
        }

        return null;
    }
}
