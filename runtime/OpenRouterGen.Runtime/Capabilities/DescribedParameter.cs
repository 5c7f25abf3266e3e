using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A parameter of which descriptors speak, and what is known of it whatever the model.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DescribedParameter
{
    /// <summary>Names the parameter.</summary>
    /// <param name="name">The wire name.</param>
    public DescribedParameter(string name) => Name = name;

    /// <summary>The wire name.</summary>
    public string Name { get; }

    /// <summary>The C# name where that is another word than the wire name; null otherwise.</summary>
    public string? MemberName { get; init; }

    /// <summary>The parameter whose descriptor speaks of this one when it has none of its own; null for none.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The pattern of the values that the other descriptor speaks of; null for all.</summary>
    public string? Pattern { get; init; }

    /// <summary>Values that are accepted even where the parameter is not supported. Of a list it is the number of items.</summary>
    public string[] Harmless { get; init; } = [];

    /// <summary>What the service does with the parameter where it is not supported.</summary>
    public RuleEffect Unsupported { get; init; }

    /// <summary>What the service does with a text that is not among those which a descriptor lists.</summary>
    public RuleEffect Unlisted { get; init; }
}
