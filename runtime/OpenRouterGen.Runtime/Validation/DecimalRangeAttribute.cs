using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Exact bounds of a decimal or a great whole number, as invariant text: an attribute takes no decimal, and a double rounds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class DecimalRangeAttribute : Attribute
{
    /// <summary>The least value; null for none.</summary>
    public string? Minimum { get; set; }

    /// <summary>The greatest value; null for none.</summary>
    public string? Maximum { get; set; }

    /// <summary>Whether the least value itself is not allowed.</summary>
    public bool MinimumIsExclusive { get; set; }

    /// <summary>Whether the greatest value itself is not allowed.</summary>
    public bool MaximumIsExclusive { get; set; }
}
