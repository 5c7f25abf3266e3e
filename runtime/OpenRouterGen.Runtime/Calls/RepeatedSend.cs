using System.Diagnostics;

namespace OpenRouter.Runtime;

/// <summary>
/// Finds out who asks to send a body again, from what the asker did to the message and from the code that runs, and says what to do about it.
/// </summary>
internal static class RepeatedSend
{
    // The context that the handlers of Microsoft.Extensions.Http.Resilience leave on a message while they work on it.
    private const string ResilienceOption = "Resilience.Http.";

    private const string TurnedOff =
        "The client itself retries what is safe. For the standard resilience and hedging handlers the line is: builder.RemoveAllResilienceHandlers(); "
        + "where 'builder' is what AddHttpClient returns for the client's HttpClient.";

    private const string Elsewhere = "Turn retries, redirects and Credentials off for this HttpClient. " + TurnedOff;

    private static readonly string s_plumbing = typeof(RepeatedSend).Namespace + ".";

    /// <summary>Who asked, that it was stopped, and what to do.</summary>
    /// <param name="first">The message when its body was written.</param>
    /// <param name="message">The message now.</param>
    public static string Words(SentMessage first, HttpRequestMessage message)
    {
        var (asker, advice) = Asker(first, new SentMessage(message), message);
        return asker + " asked to send a request again that may be billed. It was stopped: nothing more was sent, and what became of the first is not known. "
            + advice;
    }

    private static (string Asker, string Advice) Asker(SentMessage first, SentMessage now, HttpRequestMessage message)
    {
        if (now.Address != first.Address) return ("A redirect that the HttpClient follows", "Give its handler AllowAutoRedirect = false.");
        if (now.ProxyAuthorization != first.ProxyAuthorization)
        {
            return ("A proxy that wants to know who sends (407)", "Over plain http a proxy asks once the body was sent; use https, where it asks before.");
        }

        if (now.Authorization != first.Authorization)
        {
            return ("The authentication of the HttpClient (Credentials of its handler, after a 401)",
                "Take the Credentials off and let the client's key do; where they are needed, set PreAuthenticate = true and "
                + "make a request that only reads first.");
        }

        if (message.Options.Any(static option => option.Key.StartsWith(ResilienceOption, StringComparison.Ordinal) && option.Value is not null))
        {
            return ("A resilience handler of the HttpClient (Microsoft.Extensions.Http.Resilience)", TurnedOff);
        }

        if (RunningHandler() is { } handler) return ("The handler '" + handler + "' of the HttpClient", Elsewhere);
        return message.Version.Major < 2
            ? ("A handler or a redirect of the HttpClient", Elsewhere)
            : ("A handler of the HttpClient, or over HTTP/2 its connection pool when the service refuses a stream or goes away,", Elsewhere);
    }

    /// <summary>
    /// The handler that asked again: the outermost one between the body and what resumed the call after the first send, or the call itself.
    /// Null when the platform waited in between, for a connection.
    /// </summary>
    private static string? RunningHandler()
    {
        string? handler = null;
        foreach (var frame in new StackTrace(fNeedFileInfo: false).GetFrames())
        {
            if (TypeOf(frame) is not { } type) continue;
            if (type.StartsWith("System.Threading.", StringComparison.Ordinal) || type.Contains("AsyncStateMachineBox", StringComparison.Ordinal)) break;
            if (type.StartsWith(s_plumbing, StringComparison.Ordinal))
            {
                // From here down it is the call itself; before a handler it is the body that is asked for.
                if (handler is not null) break;
            }
            else if (!type.StartsWith("System.", StringComparison.Ordinal))
            {
                handler = type.Split("+<", 2)[0];
            }
        }

        return handler;
    }

    private static string? TypeOf(StackFrame frame)
    {
        try
        {
            return DiagnosticMethodInfo.Create(frame)?.DeclaringTypeName;
        }
        catch (NullReferenceException)
        {
            // What the platform says of code that was emitted while the program runs, as proxies and reflection have it: it is of no type.
            return null;
        }
    }
}
