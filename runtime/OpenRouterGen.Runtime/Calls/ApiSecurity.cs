using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Whether an operation needs the API key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiSecurity
{
    /// <summary>The key is not sent.</summary>
    None,

    /// <summary>The key is sent if there is one.</summary>
    Optional,

    /// <summary>Without a key nothing is sent.</summary>
    Required,
}
