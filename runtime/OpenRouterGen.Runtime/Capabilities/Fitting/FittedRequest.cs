namespace OpenRouter;

/// <summary>A request as a model or an endpoint takes it, and everything that had to be changed.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
public sealed class FittedRequest<TRequest>
    where TRequest : class
{
    internal FittedRequest(TRequest request, IReadOnlyList<ParameterChange> changes, RequestReport report)
    {
        Request = request;
        Changes = changes;
        Report = report;
    }

    /// <summary>The request; the very instance that was given when nothing had to be changed.</summary>
    public TRequest Request { get; }

    /// <summary>Every difference to the request that was given, in the order of the document's rules; empty when there is none.</summary>
    public IReadOnlyList<ParameterChange> Changes { get; }

    /// <summary>
    /// What the model does with the fitted request. What is refused or ignored in it could not be mended; what is undecided is as it was.
    /// </summary>
    public RequestReport Report { get; }

    /// <summary>The request and the changes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="changes">The changes.</param>
    public void Deconstruct(out TRequest request, out IReadOnlyList<ParameterChange> changes) => (request, changes) = (Request, Changes);

    /// <summary>The changes and what is left, never the prompt.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => Changes.Count == 0 ? "unchanged; " + Report : string.Join("; ", Changes) + "; " + Report;
}
