namespace OpenRouter.Runtime;

/// <summary>Makes the exception for what a target threw. Nothing else knows that it was the target: it is made where the target is called.</summary>
internal static class DownloadFailure
{
    /// <summary>Whether the target threw an exception by itself, and not because the call was cancelled or its time is over.</summary>
    public static bool IsOfTarget(Exception exception, CancellationToken cancellationToken) =>
        exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    public static OpenRouterDownloadException Of(Exception exception) => new(Words(exception), exception);

    /// <summary>For a whole file that its stream did not take.</summary>
    public static OpenRouterDownloadException Kept(string kept, Exception exception) =>
        new(Words(exception) + " What came is whole and kept as '" + kept + "'.", exception) { KeptPath = kept };

    /// <summary>For what was found before anything was sent.</summary>
    public static OpenRouterDownloadException Unusable(string path, Exception exception) =>
        new("Nothing was sent, because '" + path + "' cannot be written: " + ThrownText.Message(exception), exception);

    /// <summary>For a whole file that could not get its name.</summary>
    public static OpenRouterDownloadException Misnamed(string target, string kept, Exception exception) =>
        new("The file '" + target + "' could not be written: " + ThrownText.Message(exception) + " What came is whole and kept as '" + kept + "'.", exception)
        {
            KeptPath = kept,
        };

    private static string Words(Exception exception) => exception is OperationCanceledException
        ? "The target of the answer's files cancelled by itself: " + ThrownText.Message(exception)
        : "A file of the answer could not be written: " + ThrownText.Message(exception);
}
