using System.Text;
using OpenRouter.Emulator.Serving;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator;

/// <summary>A request as the emulator got it, save for its secrets.</summary>
/// <param name="Number">Which request it was, from 1; a request that left the ledger keeps its number.</param>
/// <param name="ReceivedAt">When its body had been read.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query, as sent.</param>
/// <param name="Headers">In the server's order, a header sent twice stands twice; the values of headers that carry a key are masked.</param>
/// <param name="Body">The bytes of the body; empty when there was none, or when it was larger than the 64 MiB that the emulator reads.</param>
public sealed record ReceivedRequest(
    long Number,
    DateTimeOffset ReceivedAt,
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it asks for pictures.</summary>
    internal bool IsForPictures => Method == "POST" && Path.Split('?')[0] == ApiPaths.Root + "/images";

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The body as a value of a type that the client has emitted, such as its <c>ImageGenerationRequest</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The body is no such value; the message says where, and never what stands there.</exception>
    public T Read<T>()
        where T : class, IJsonReadable<T> =>
        JsonBodyReader.Read(Body.Span, JsonRead.Model<T>, out var value) is { } problem
            ? throw new FormatException($"The body of {this} does not fit at '{problem.Path}': {problem.Message}", problem.Exception)
            : value!;

    /// <summary>The first value of a header, by a name in any case; null when it was not sent.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    /// <summary>Number, method and path; never the body, which holds a prompt.</summary>
    public override string ToString() => FormattableString.Invariant($"#{Number} {Method} {Path}");
}
