namespace OpenRouter.Runtime;

/// <summary>What a line of a journal says of an item.</summary>
internal enum JournalEvent
{
    /// <summary>It is about to be sent: from here on nobody knows its outcome.</summary>
    Sending,

    /// <summary>The head of the answer has come.</summary>
    Answered,

    /// <summary>The answer has come.</summary>
    Received,

    /// <summary>One of its pictures is on disk.</summary>
    Saved,

    /// <summary>It failed, and provably was not billed.</summary>
    Refused,

    /// <summary>It failed, and nobody knows whether it was billed.</summary>
    Unknown,

    /// <summary>The service's record says what it cost.</summary>
    Found,
}
