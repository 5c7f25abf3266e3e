using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Some values of this member or parameter are refused by an exception where they are given. Checks of source code read it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class RefusesAttribute : Attribute
{
    /// <summary>Names the values.</summary>
    /// <param name="values">Which values.</param>
    public RefusesAttribute(RefusalKind values) => Values = values;

    /// <summary>Which values.</summary>
    public RefusalKind Values { get; }

    /// <summary>What stands between the parts of a text; null when it is one part.</summary>
    public string? Separator { get; set; }

    /// <summary>How many parts a text must have at least.</summary>
    public int Parts { get; set; } = 1;
}
