namespace OpenRouter.Runtime;

/// <summary>Follows one call of the user. What it throws would cost an answer that is paid, so it throws nothing.</summary>
internal interface ICallObserver
{
    /// <summary>The head of an answer has come.</summary>
    void Answered(AnswerFacts facts);

    /// <summary>The body of an answer, or an event of a stream with a result, has come and fits.</summary>
    void Read(ReadOnlySpan<byte> json);
}
