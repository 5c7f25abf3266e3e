namespace OpenRouterGen.Core.Model;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}
