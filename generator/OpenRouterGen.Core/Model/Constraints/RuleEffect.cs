namespace OpenRouterGen.Core.Model;

/// <summary>What the service does with a request that breaks a rule. The runtime has an enum of these names, which emitted attributes state.</summary>
internal enum RuleEffect
{
    /// <summary>The service answers with an error.</summary>
    Refused,

    /// <summary>The service takes the request and ignores the parameter.</summary>
    Ignored,

    /// <summary>Sources contradict each other, or none says what the service does.</summary>
    Undecided,
}
