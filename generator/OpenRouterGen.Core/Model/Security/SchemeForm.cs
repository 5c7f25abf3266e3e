namespace OpenRouterGen.Core.Model;

/// <summary>How a credential stands in a request.</summary>
internal enum SchemeForm
{
    /// <summary><c>Authorization: Bearer</c> (RFC 6750), of whatever origin the token is.</summary>
    Bearer,

    /// <summary><c>Authorization: Basic</c> (RFC 7617).</summary>
    Basic,

    Header,
    Query,
    Cookie,
}
