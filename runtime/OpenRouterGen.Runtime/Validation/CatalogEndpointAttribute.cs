using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>An endpoint that serves an entry of a catalog.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class CatalogEndpointAttribute : Attribute
{
    /// <summary>Names the endpoint.</summary>
    /// <param name="name">The name under which a request gives it options.</param>
    public CatalogEndpointAttribute(string name) => Name = name;

    /// <summary>The name under which a request gives it options.</summary>
    public string Name { get; }

    /// <summary>What else a request may call it; null for nothing.</summary>
    public string[]? Names { get; set; }

    /// <summary>The options that reach it, all others are dropped; null when the catalog does not say.</summary>
    public string[]? Options { get; set; }
}
