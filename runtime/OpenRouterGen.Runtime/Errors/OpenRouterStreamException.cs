namespace OpenRouter;

/// <summary>A stream ended with an error of the service, or before it was complete. The events that came were delivered before.</summary>
public sealed class OpenRouterStreamException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="events">The events that came before.</param>
    /// <param name="error">The service's error; null when the stream just ended.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public OpenRouterStreamException(string message, IReadOnlyList<object> events, ApiError? error = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Events = events;
        Error = error;
    }

    /// <summary>The error that the service sent as an event; null when the stream ended too early without one.</summary>
    public ApiError? Error { get; }

    /// <summary>
    /// The events that came before, in order: those that were delivered, and as <see cref="UnknownCase"/> results that do not fit. Pictures are
    /// large: beyond 32 MB of them the oldest are left out, previews before results; <see cref="EventsLeftOut"/> says how many.
    /// </summary>
    public IReadOnlyList<object> Events { get; }

    /// <summary>How many events came and are not in <see cref="Events"/>.</summary>
    public int EventsLeftOut { get; init; }

    /// <summary>
    /// The events that are of a type, in order: that of the stream's events, or one of their cases, such as that of a finished picture.
    /// </summary>
    /// <typeparam name="T">The type of an event, or of a case of it.</typeparam>
    /// <returns>The events; empty when none is of the type.</returns>
    public IReadOnlyList<T> EventsOf<T>() => Runtime.KeptEvents.OfType<T>(Events);
}
