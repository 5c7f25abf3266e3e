namespace OpenRouter;

/// <summary>
/// A request was not sent, since it may cost more than its <see cref="RequestOptions.MaxCost"/> or than what is left of the client's
/// <see cref="OpenRouterClientOptions.Budget"/>, or since nobody knows what it costs.
/// </summary>
public class OpenRouterBudgetException : OpenRouterException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="estimate">What the request was estimated to cost.</param>
    /// <param name="limit">What it may have cost, in US dollars.</param>
    public OpenRouterBudgetException(string message, CostEstimate estimate, decimal limit)
        : base(message) => (Estimate, Limit) = (estimate, limit);

    /// <summary>What the request was estimated to cost; unknown when nobody knows.</summary>
    public CostEstimate Estimate { get; }

    /// <summary>What it may have cost, in US dollars: the limit of the call, or what was left of the budget.</summary>
    public decimal Limit { get; }
}
