using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>How many items a list may have. The platform's attributes reflect, this one is only read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class ItemCountAttribute : Attribute
{
    /// <summary>The least number of items.</summary>
    public int Minimum { get; set; }

    /// <summary>The greatest number of items.</summary>
    public int Maximum { get; set; } = int.MaxValue;
}
