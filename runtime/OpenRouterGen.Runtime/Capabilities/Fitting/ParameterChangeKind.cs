namespace OpenRouter;

/// <summary>What was done with a parameter so that a model takes the request.</summary>
public enum ParameterChangeKind
{
    /// <summary>It is not sent any more: the model's own choice counts.</summary>
    Dropped,

    /// <summary>A number became the nearest one that is accepted.</summary>
    Clamped,

    /// <summary>A value became the nearest of those that are accepted: the next ratio, tier, quality or format.</summary>
    Replaced,

    /// <summary>The last items of a list are gone.</summary>
    Cut,

    /// <summary>The request asks for a part of what was asked for; other requests ask for the rest.</summary>
    Split,

    /// <summary>The request names the model that it was fitted to.</summary>
    Renamed,
}
