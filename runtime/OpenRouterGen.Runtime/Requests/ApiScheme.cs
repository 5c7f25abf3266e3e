using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A security scheme of the document, as an operation asks for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiScheme
{
    // For operations that name no scheme.
    internal static readonly ApiScheme Key = new(string.Empty, takesApiKey: true, SchemeForm.Bearer, string.Empty);

    private ApiScheme(string name, bool takesApiKey, SchemeForm form, string wireName)
    {
        Name = name;
        TakesApiKey = takesApiKey;
        Form = form;
        WireName = wireName;
    }

    /// <summary>Its name in the document.</summary>
    public string Name { get; }

    /// <summary>Whether the client's API key is its value unless it has one of its own.</summary>
    public bool TakesApiKey { get; }

    internal SchemeForm Form { get; }

    /// <summary>The header, parameter or cookie.</summary>
    internal string WireName { get; }

    /// <summary>The header that carries it; null for a parameter of the query.</summary>
    internal string? HeaderName => Form switch
    {
        SchemeForm.Bearer or SchemeForm.Basic => "Authorization",
        SchemeForm.Header => WireName,
        SchemeForm.Cookie => "Cookie",
        _ => null,
    };

    /// <summary>A token in the Authorization header.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="takesApiKey">Whether the client's API key is its value.</param>
    /// <returns>The scheme.</returns>
    public static ApiScheme Bearer(string name, bool takesApiKey) => new(name, takesApiKey, SchemeForm.Bearer, string.Empty);

    /// <summary>A user and a password, with a colon between them, in the Authorization header.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="takesApiKey">Whether the client's API key is its value.</param>
    /// <returns>The scheme.</returns>
    public static ApiScheme Basic(string name, bool takesApiKey) => new(name, takesApiKey, SchemeForm.Basic, string.Empty);

    /// <summary>A key in a header of its own.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="takesApiKey">Whether the client's API key is its value.</param>
    /// <param name="wireName">The header.</param>
    /// <returns>The scheme.</returns>
    public static ApiScheme Header(string name, bool takesApiKey, string wireName) => new(name, takesApiKey, SchemeForm.Header, wireName);

    /// <summary>A key in the query.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="takesApiKey">Whether the client's API key is its value.</param>
    /// <param name="wireName">The parameter.</param>
    /// <returns>The scheme.</returns>
    public static ApiScheme Query(string name, bool takesApiKey, string wireName) => new(name, takesApiKey, SchemeForm.Query, wireName);

    /// <summary>A key in a cookie.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="takesApiKey">Whether the client's API key is its value.</param>
    /// <param name="wireName">The cookie.</param>
    /// <returns>The scheme.</returns>
    public static ApiScheme Cookie(string name, bool takesApiKey, string wireName) => new(name, takesApiKey, SchemeForm.Cookie, wireName);
}
