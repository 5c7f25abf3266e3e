namespace OpenRouterGen.Comparison.Pairing;

/// <summary>What a type takes beside another one.</summary>
internal enum TypeRelation
{
    /// <summary>The same JSON.</summary>
    Same,

    /// <summary>All that the other takes, and more; who reads the other keeps what is new to him.</summary>
    Open,

    /// <summary>All that the other takes, and more.</summary>
    Wider,

    /// <summary>A part of what the other takes.</summary>
    Narrower,

    /// <summary>Something else.</summary>
    Other,
}
