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

    /// <summary>What a text is that does not match, in words that follow the text; null for none.</summary>
    public string? Message { get; set; }

    /// <summary>The static method of the same type that takes some of the texts which do not match, and is awaited; null for none.</summary>
    public string? Factory { get; set; }

    /// <summary>Which texts <see cref="Factory"/> takes; a regular expression.</summary>
    public string? FactoryPattern { get; set; }
}
