namespace OpenRouter.Runtime;

/// <summary>The events of a call, of which some are results.</summary>
internal interface IResultStream
{
    /// <summary>How many results the call asks for; null when it does not say.</summary>
    int? Asked { get; }

    /// <summary>How many results its reader has got.</summary>
    int Results { get; }
}
