namespace OpenRouter;

/// <summary>A model and who serves it, with prices.</summary>
public interface IPricedModel
{
    /// <summary>The id by which a request names the model.</summary>
    string Id { get; }

    /// <summary>Who serves the model.</summary>
    IReadOnlyList<IPricedEndpoint> PricedEndpoints { get; }
}

/// <summary>A model and who serves it, with endpoints of a type of its own.</summary>
/// <typeparam name="TEndpoint">An endpoint.</typeparam>
public interface IPricedModel<TEndpoint> : IPricedModel
    where TEndpoint : class, IPricedEndpoint
{
    /// <summary>Who serves the model.</summary>
    IReadOnlyList<TEndpoint> Endpoints { get; }

    IReadOnlyList<IPricedEndpoint> IPricedModel.PricedEndpoints => Endpoints;
}
