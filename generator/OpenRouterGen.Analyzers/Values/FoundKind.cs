namespace OpenRouterGen.Analyzers.Values;

internal enum FoundKind
{
    /// <summary>Nothing is known, so nothing is reported.</summary>
    Unknown,

    /// <summary>No value: null, or an open enum that was not set.</summary>
    Null,

    /// <summary>A value, but which is not known.</summary>
    Present,

    /// <summary>A text, a number or a boolean.</summary>
    Constant,
}
