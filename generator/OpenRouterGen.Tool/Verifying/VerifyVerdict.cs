namespace OpenRouterGen.Tool.Verifying;

/// <summary>What an answer says of what the client believes.</summary>
internal enum VerifyVerdict
{
    /// <summary>The service does as it is believed to do.</summary>
    Confirmed,

    /// <summary>It does something else.</summary>
    Refuted,

    /// <summary>Nothing was asked: it may cost more than what is left, or it says nothing about this model.</summary>
    Skipped,

    /// <summary>The answer says nothing about it, such as one that the service has no time.</summary>
    Unclear,
}
