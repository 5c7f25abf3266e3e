namespace OpenRouterGen.Comparison.Surface;

/// <summary>Where a conversion leaves out that something may be null.</summary>
internal enum NullLoss
{
    None,

    /// <summary>The value itself.</summary>
    Value,

    /// <summary>The value, as the argument of a conversion that a type declares.</summary>
    Argument,

    /// <summary>What is within its type.</summary>
    Inner,
}
