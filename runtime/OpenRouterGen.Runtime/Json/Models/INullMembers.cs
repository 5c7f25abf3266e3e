using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>An object of JSON with optional members that can be sent as null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INullMembers
{
    /// <summary>Finds such a member.</summary>
    /// <param name="name">Its C# name.</param>
    /// <returns>The member; <c>default</c> when the object has none of this name.</returns>
    NullMember Find(string name);
}
