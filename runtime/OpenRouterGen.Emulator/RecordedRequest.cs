namespace OpenRouter.Emulator;

/// <summary>A request for pictures: as a value of the client's own type, and as it came.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Value">The body as that type reads it.</param>
/// <param name="Received">What was sent.</param>
public sealed record RecordedRequest<T>(T Value, ReceivedRequest Received)
    where T : class
{
    /// <summary>Number, method and path; never the body, which holds a prompt.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Received.ToString();
}
