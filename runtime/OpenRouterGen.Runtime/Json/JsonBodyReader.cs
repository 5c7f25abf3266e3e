using System.ComponentModel;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>Reads a whole JSON text as one value: an answer, an event, or in a server a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonBodyReader
{
    /// <summary>Reads the text, or says where and why it does not fit. Never throws because of what the text says.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="utf8">The text, with or without a byte order mark.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="value">The value; default when it does not fit.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static JsonBodyProblem? Read<T>(ReadOnlySpan<byte> utf8, JsonReader<T> read, out T? value)
    {
        var text = ByteOrderMark.Skip(utf8);
        try
        {
            var reader = new Utf8JsonReader(text, JsonText.Reading);
            reader.Read();
            value = read(ref reader);

            // Anything but whitespace after the value throws here.
            reader.Read();
            return null;
        }
        catch (ModelJsonException exception)
        {
            value = default;
            return new JsonBodyProblem(JsonPathLocator.Locate(text, exception.Offset, exception.Member), exception.Message, exception);
        }
        catch (JsonException exception)
        {
            value = default;
            return new JsonBodyProblem(JsonPathLocator.Locate(text, -1), "The text is not valid JSON: " + exception.Message, exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException)
        {
            // A reader that a user added in a partial type may call the platform's getters, which say it this way.
            value = default;
            return new JsonBodyProblem("$", exception.Message, exception);
        }
    }

    /// <summary>Whether the text is one whole JSON object or array, so that nothing of it was cut off.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>True when it is.</returns>
    public static bool IsComplete(ReadOnlySpan<byte> utf8) => IsJson(utf8) && ByteOrderMark.Skip(utf8).TrimStart(" \t\r\n"u8)[0] is (byte)'{' or (byte)'[';

    /// <summary>Whether the text is one whole JSON value.</summary>
    internal static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(ByteOrderMark.Skip(utf8), JsonText.Reading);
            if (!reader.Read()) return false;
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            // Not JSON: the answer to the question, nothing is lost by it.
            return false;
        }
    }
}
