using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>A member of the request, by wire name, of which the catalog of this member speaks. Other members are not its business.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class CatalogParameterAttribute : Attribute
{
    /// <summary>Names the member.</summary>
    /// <param name="parameter">The wire name.</param>
    public CatalogParameterAttribute(string parameter) => Parameter = parameter;

    /// <summary>The wire name.</summary>
    public string Parameter { get; }

    /// <summary>The parameter whose descriptor speaks of this one; null when it has one of its own.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>The pattern of the values that the descriptor speaks of; null for all. Of other values it says nothing.</summary>
    public string? Pattern { get; set; }

    /// <summary>Values, as wire text, that are accepted even where the parameter is not supported; of a list, numbers of items. Null for none.</summary>
    public string[]? Harmless { get; set; }

    /// <summary>What the service does with the parameter where it is not supported.</summary>
    public RuleEffect Unsupported { get; set; }

    /// <summary>What the service does with a text that is not among those which a descriptor lists.</summary>
    public RuleEffect Unlisted { get; set; }
}
