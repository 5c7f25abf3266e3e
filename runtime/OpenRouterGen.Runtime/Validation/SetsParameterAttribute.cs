using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>This method sets a flag of its request itself, whatever the request says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class SetsParameterAttribute : Attribute
{
    /// <summary>Names the member.</summary>
    /// <param name="parameter">The wire name.</param>
    public SetsParameterAttribute(string parameter) => Parameter = parameter;

    /// <summary>The wire name.</summary>
    public string Parameter { get; }

    /// <summary>What the flag is set to.</summary>
    public bool Value { get; set; } = true;
}
