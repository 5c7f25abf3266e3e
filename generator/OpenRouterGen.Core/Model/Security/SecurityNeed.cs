namespace OpenRouterGen.Core.Model;

/// <summary>Whether an operation answers without credentials.</summary>
internal enum SecurityNeed
{
    None,
    Optional,
    Required,
}
