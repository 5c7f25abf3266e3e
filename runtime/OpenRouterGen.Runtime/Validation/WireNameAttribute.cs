using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>The name on the wire of a member or parameter that is no JSON, where its C# name is another word: messages say both.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class WireNameAttribute : Attribute
{
    /// <summary>States the name.</summary>
    /// <param name="name">The name on the wire.</param>
    public WireNameAttribute(string name) => Name = name;

    /// <summary>The name on the wire.</summary>
    public string Name { get; }
}
