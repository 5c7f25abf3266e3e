namespace OpenRouter.Runtime;

/// <summary>How a credential stands in a request.</summary>
internal enum SchemeForm
{
    Bearer,
    Basic,
    Header,
    Query,
    Cookie,
}
