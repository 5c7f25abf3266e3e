using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A regular expression that the text must contain. The platform's attribute is anchored, a schema's pattern is not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class PatternAttribute : Attribute
{
    /// <summary>States the pattern.</summary>
    /// <param name="pattern">The regular expression.</param>
    public PatternAttribute(string pattern) => Pattern = pattern;

    /// <summary>The regular expression.</summary>
    public string Pattern { get; }
}
