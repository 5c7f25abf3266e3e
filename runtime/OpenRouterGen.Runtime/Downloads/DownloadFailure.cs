namespace OpenRouter.Runtime;

/// <summary>Makes the exception for what a target threw. Nothing else knows that it was the target: it is made where the target is called.</summary>
internal static class DownloadFailure
{
    /// <summary>Whether the target threw an exception by itself, and not because the call was cancelled or its time is over.</summary>
    public static bool IsOfTarget(Exception exception, CancellationToken cancellationToken) =>
        exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    public static OpenRouterDownloadException Of(Exception exception) => exception is OperationCanceledException
        ? new OpenRouterDownloadException("The target of the answer's files cancelled by itself: " + ThrownText.Message(exception), exception)
        : new OpenRouterDownloadException("A file of the answer could not be written: " + ThrownText.Message(exception), exception);

    /// <summary>For a whole file of a caller that went on elsewhere.</summary>
    public static OpenRouterDownloadException Kept(string kept, Exception exception) =>
        new(Of(exception).Message + AndKept(kept), exception) { KeptPath = kept };

    /// <summary>For what was found before anything was sent.</summary>
    public static OpenRouterDownloadException Unusable(string path, Exception exception) =>
        new("Nothing was sent, because '" + path + "' cannot be written: " + ThrownText.Message(exception), exception);

    /// <summary>For a whole file that could not get its name.</summary>
    public static OpenRouterDownloadException Misnamed(string target, string kept, Exception exception) =>
        new("The file '" + target + "' could not be written: " + ThrownText.Message(exception) + AndKept(kept), exception)
        {
            KeptPath = kept,
        };

    /// <summary>For two files of an answer: the first is the cause, and no file that is kept goes without its place.</summary>
    public static OpenRouterDownloadException Both(OpenRouterDownloadException first, OpenRouterDownloadException second)
    {
        if (second.KeptPath is not { } kept) return first;
        if (first.KeptPath is null) return second;
        return new(first.Message + " Another one is kept as '" + kept + "'.", first.InnerException!) { KeptPath = first.KeptPath };
    }

    /// <summary>Without the key of the call: a stream of the caller may say what it was sent with.</summary>
    public static OpenRouterDownloadException Masked(OpenRouterDownloadException failure, SecretMask mask)
    {
        var cause = failure.InnerException!;
        if (mask.Shown(cause) is not null && !mask.IsIn(failure.Message)) return failure;
        return new(mask.Hide(failure.Message), new IOException(mask.Hide(ThrownText.Message(cause)))) { KeptPath = failure.KeptPath };
    }

    private static string AndKept(string path) => " What came is whole and kept as '" + path + "'.";
}
