using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record ScalarRef(ScalarKind Kind) : TypeRef
{
    /// <summary>The constants for its known values; null when the document names none.</summary>
    public CSharpIdentifier? Constants { get; init; }
}
