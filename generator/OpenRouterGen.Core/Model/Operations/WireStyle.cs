namespace OpenRouterGen.Core.Model;

/// <summary>How lists and objects are written as text (OpenAPI 3.1, section 4.8.12.2.4).</summary>
internal enum WireStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    Space,
    Pipe,
    Deep,
    Cookie,
}
