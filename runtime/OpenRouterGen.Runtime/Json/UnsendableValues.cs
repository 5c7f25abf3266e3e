using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// Finds everything in a value that no JSON can hold. Writing it stops at the first such thing; only then it is written again, to find the others, so what
/// can be sent pays nothing for it.
/// </summary>
internal sealed class UnsendableValues
{
    // Each place is found by reading what was written up to there.
    private const int Most = 32;

    // Writers know nothing but where they write. A value is written by one thread, without a break.
    [ThreadStatic]
    private static UnsendableValues? s_current;

    private readonly List<ParameterProblem> _problems = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;

    private UnsendableValues() => _writer = new Utf8JsonWriter(_buffer, JsonText.Options);

    /// <summary>Writes a value as a request; what in it cannot be written is reported instead, each by its wire path.</summary>
    public static IReadOnlyList<ParameterProblem> Write(IJsonWritable value, out ReadOnlyMemory<byte> written)
    {
        written = default;
        try
        {
            written = JsonText.WriteRequest(value);
            return [];
        }
        catch (UnsendableValueException exception)
        {
            var all = new UnsendableValues().Collect(value);

            // A list that is another one when it is looked at again.
            return all.Count > 0 ? all : [new ParameterProblem(string.Empty, exception.Message)];
        }
    }

    /// <summary>Reports a value that cannot be written, and writes null in its place where all of them are looked for.</summary>
    /// <exception cref="UnsendableValueException">They are not: nothing may come in its place.</exception>
    public static void Report(Utf8JsonWriter writer, string problem)
    {
        var current = Of(writer) ?? throw new UnsendableValueException(problem);
        writer.WriteNullValue();
        current.Add(problem);
    }

    /// <summary>Writes a name that is data.</summary>
    /// <exception cref="UnsendableValueException">It cannot be written, and nothing may come in its place.</exception>
    public static void WriteName(Utf8JsonWriter writer, string name)
    {
        if (UnsendableText.ProblemOf(name) is not { } problem)
        {
            writer.WritePropertyName(name);
            return;
        }

        var current = Of(writer) ?? throw new UnsendableValueException(problem);
        writer.WritePropertyName(Encoding.UTF8.GetBytes(name));
        current.Add("its name cannot be sent: " + problem);
    }

    private static UnsendableValues? Of(Utf8JsonWriter writer) => s_current is { } current && current._writer == writer ? current : null;

    private List<ParameterProblem> Collect(IJsonWritable value)
    {
        var outer = s_current;
        s_current = this;
        try
        {
            JsonText.WriteRequest(value, _writer);
        }
        catch (UnsendableValueException)
        {
            // There are more than anybody reads.
            return _problems;
        }
        finally
        {
            s_current = outer;
            _writer.Dispose();
        }

        return _problems;
    }

    private void Add(string problem)
    {
        _writer.Flush();
        _problems.Add(new ParameterProblem(JsonPathLocator.Locate(_buffer.WrittenSpan, -1).TrimStart('$').TrimStart('.'), problem));
        if (_problems.Count == Most) throw new UnsendableValueException(problem);
    }
}
