using OpenRouter;

namespace OpenRouterGen.Tool.Clients;

/// <summary>Notes how far a call has come, for what is said when it does not end: a cancelled call throws nothing that says it.</summary>
internal sealed class CallWatch : OpenRouterHook
{
    /// <summary>Whether anything was sent.</summary>
    public bool WasSent { get; private set; }

    /// <summary>The generation of the last answer; null when none was named.</summary>
    public string? GenerationId { get; private set; }

    /// <summary>Before another call.</summary>
    public void Reset() => (WasSent, GenerationId) = (false, null);

    public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        WasSent = true;
        return ValueTask.CompletedTask;
    }

    public override ValueTask AfterAnswerAsync(IncomingAnswer answer, CancellationToken cancellationToken)
    {
        GenerationId = answer.GenerationId;
        return ValueTask.CompletedTask;
    }
}
