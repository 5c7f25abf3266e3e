namespace OpenRouterGen.Core.Model;

/// <summary>How a parameter's value is written.</summary>
internal enum ParameterStyle
{
    /// <summary>As text; the items of a list in a query each with the name, elsewhere with commas between them.</summary>
    Plain,

    /// <summary>A list in one value, with commas.</summary>
    Comma,

    /// <summary>A list in one value, with spaces.</summary>
    Space,

    /// <summary>A list in one value, with vertical bars.</summary>
    Pipe,

    /// <summary>As JSON.</summary>
    Json,
}
