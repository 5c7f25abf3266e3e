using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What a catalog says of one parameter of an entry.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DescriptorKind
{
    /// <summary>The catalog does not say what is accepted, or says it in a way that is newer than this client.</summary>
    Undecided,

    /// <summary>One of several texts.</summary>
    Choice,

    /// <summary>A number between two bounds, both allowed; of a list, the number of its items.</summary>
    Range,

    /// <summary>Any value.</summary>
    Any,

    /// <summary>The parameter is not supported.</summary>
    Unsupported,
}
