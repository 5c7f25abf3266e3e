namespace OpenRouter.Tests.Faults;

/// <summary>Does something at one of its places.</summary>
internal sealed class ActingHook(string place, int attempt, Func<OutgoingRequest, CancellationToken, ValueTask> act) : OpenRouterHook
{
    public const string Before = "before";
    public const string Answered = "answered";
    public const string Failed = "failed";

    public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken) => At(Before, request, cancellationToken);

    public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken) => At(Answered, answer.Request, cancellationToken);

    public override ValueTask OnErrorAsync(FailedAttempt failure) => At(Failed, failure.Request, CancellationToken.None);

    private ValueTask At(string here, OutgoingRequest request, CancellationToken cancellationToken) =>
        here == place && request.Attempt == attempt ? act(request, cancellationToken) : ValueTask.CompletedTask;
}
