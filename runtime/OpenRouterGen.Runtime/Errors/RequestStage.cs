namespace OpenRouter;

/// <summary>How far a call had come when it failed.</summary>
public enum RequestStage
{
    /// <summary>Provably nothing was accepted: no connection was made, or the request was refused before it was sent.</summary>
    NotSent,

    /// <summary>The request was on its way or had arrived, and no answer had come.</summary>
    AwaitingAnswer,

    /// <summary>The head of the answer had come, and its body had not come whole.</summary>
    ReadingAnswer,

    /// <summary>The whole answer had come.</summary>
    Answered,
}
