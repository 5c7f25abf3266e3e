namespace OpenRouter;

/// <summary>What a model or an endpoint would do with a parameter.</summary>
public enum ParameterVerdict
{
    /// <summary>It says that it accepts the value.</summary>
    Accepted,

    /// <summary>It does not say whether it accepts the value, or says it in a way that is newer than this client.</summary>
    Undecided,

    /// <summary>It takes the request and does nothing with the value.</summary>
    Ignored,

    /// <summary>It says that it does not accept the value.</summary>
    Refused,
}
