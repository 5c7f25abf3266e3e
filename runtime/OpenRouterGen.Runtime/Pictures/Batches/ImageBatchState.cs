namespace OpenRouter;

/// <summary>What became of an item of a batch.</summary>
public enum ImageBatchState
{
    /// <summary>Nothing was sent: the budget did not reach for it, or the batch ended before. Another run sends it.</summary>
    NotSent,

    /// <summary>Every picture that came is on disk.</summary>
    Saved,

    /// <summary>It failed, and provably was not billed. Another run sends it again.</summary>
    Refused,

    /// <summary>It was answered and is billed, and not every picture could be written to disk. It is not sent again.</summary>
    Unsaved,

    /// <summary>Nobody here knows whether it was billed. It is not sent again.</summary>
    Unknown,
}
