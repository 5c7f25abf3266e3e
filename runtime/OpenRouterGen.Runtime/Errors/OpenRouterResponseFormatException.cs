namespace OpenRouter;

/// <summary>The service answered with success, and the body is not what its document says. The whole body is kept: it may hold a paid picture.</summary>
public sealed class OpenRouterResponseFormatException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What does not fit.</param>
    /// <param name="path">The JSON path of the place, <c>$</c> for the whole.</param>
    /// <param name="rawBody">The bytes that came.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public OpenRouterResponseFormatException(string message, string path, ReadOnlyMemory<byte> rawBody, Exception? innerException = null)
        : base(message, innerException)
    {
        Path = path;
        RawBody = rawBody;
        Stage = RequestStage.Answered;
    }

    /// <summary>The JSON path of the place that does not fit, such as <c>$.data[0].b64_json</c>; <c>$</c> for the whole.</summary>
    public string Path { get; }

    /// <summary>The HTTP status; null inside a stream.</summary>
    public int? StatusCode { get; init; }

    /// <summary>
    /// Inside a stream, the events that came, in order: those that were delivered, and as <see cref="UnknownCase"/> results that do not fit. Beyond
    /// 32 MB of them the oldest are left out, previews before results.
    /// </summary>
    public IReadOnlyList<object> Events { get; init; } = [];

    /// <summary>
    /// The events that are of a type, in order: that of the stream's events, or one of their cases, such as that of a finished picture.
    /// </summary>
    /// <typeparam name="T">The type of an event, or of a case of it.</typeparam>
    /// <returns>The events; empty when none is of the type.</returns>
    public IReadOnlyList<T> EventsOf<T>() => Runtime.KeptEvents.OfType<T>(Events);

    /// <summary>Whether the body is no whole JSON, so that it may have been cut off where the connection does not show it.</summary>
    internal bool IsIncomplete => !Runtime.JsonBodyReader.IsComplete(RawBody.Span);
}
