using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>How lists and objects are written as text (OpenAPI 3.1, section 4.8.12.2.4, after RFC 6570).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ValueStyle
{
    /// <summary><c>a,b</c>, in a path or a header.</summary>
    Simple,

    /// <summary><c>.a.b</c>, in a path.</summary>
    Label,

    /// <summary><c>;name=a;name=b</c>, in a path.</summary>
    Matrix,

    /// <summary><c>name=a&amp;name=b</c>.</summary>
    Form,

    /// <summary><c>name=a%20b</c>.</summary>
    Space,

    /// <summary><c>name=a%7Cb</c>.</summary>
    Pipe,

    /// <summary><c>name[member]=a</c>, with the brackets escaped.</summary>
    Deep,

    /// <summary><c>name=a; name=b</c>, in a cookie.</summary>
    Cookie,
}
