using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>This constant is an entry of a catalog.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Field, AllowMultiple = false)]
public sealed class CatalogEntryAttribute : Attribute
{
    /// <summary>When the entry was true, as the catalog says it, such as <c>2026-07-18</c>; null when it does not.</summary>
    public string? AsOf { get; set; }

    /// <summary>Whether the entry describes its parameters: then one that it does not name is not supported.</summary>
    public bool IsDescribed { get; set; }
}
