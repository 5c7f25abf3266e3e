namespace OpenRouterGen.Core.Model;

internal enum RuleEffect
{
    /// <summary>The service answers with an error.</summary>
    Refused,

    /// <summary>The service takes the request and ignores the parameter.</summary>
    Ignored,

    /// <summary>Sources contradict each other, or none says what the service does.</summary>
    Undecided,
}
