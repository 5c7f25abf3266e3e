namespace OpenRouter.Tests.Errors;

/// <summary>Keeps what a hook sees of attempts that failed.</summary>
internal sealed class SeenFailures : OpenRouterHook
{
    public List<IncomingAnswer> Answers { get; } = [];

    public List<Exception> Failures { get; } = [];

    public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken)
    {
        Answers.Add(answer);
        return default;
    }

    public override ValueTask OnErrorAsync(FailedAttempt failure)
    {
        Failures.Add(failure.Exception);
        return default;
    }
}
