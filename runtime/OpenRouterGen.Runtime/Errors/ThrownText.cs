namespace OpenRouter.Runtime;

/// <summary>The words of an exception that the user's own code threw. Its type may be the user's too, and throw when it is looked at.</summary>
internal static class ThrownText
{
    /// <summary>Its message; its type where it has none to show.</summary>
    public static string Message(Exception exception) => Read(exception, static thrown => thrown.Message) ?? exception.GetType().Name;

    /// <summary>All that it says, with its place and causes; null where it cannot be shown.</summary>
    public static string? Whole(Exception exception) => Read(exception, static thrown => thrown.ToString());

    private static string? Read(Exception exception, Func<Exception, string?> read)
    {
        try
        {
            return read(exception);
        }
        catch (Exception)
        {
            // What was thrown first is what counts, and its type still says it.
            return null;
        }
    }
}
