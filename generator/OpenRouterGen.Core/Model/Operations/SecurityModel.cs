namespace OpenRouterGen.Core.Model;

internal enum SecurityModel
{
    None,
    Optional,
    Required,
}
