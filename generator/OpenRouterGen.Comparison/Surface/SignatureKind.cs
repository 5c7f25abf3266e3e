namespace OpenRouterGen.Comparison.Surface;

/// <summary>What a type of a signature is, as far as conversions ask.</summary>
internal enum SignatureKind
{
    /// <summary>A type of the client: its surface says what it is.</summary>
    Emitted,

    Struct,

    /// <summary>A class that nobody extends.</summary>
    Class,

    /// <summary>A class that others may extend.</summary>
    OpenClass,

    Interface,

    /// <summary>A type of the runtime that stands for a schema: a text or an address becomes one.</summary>
    Converted,

    Void,
}
