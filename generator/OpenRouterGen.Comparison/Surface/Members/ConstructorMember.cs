using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

internal sealed record ConstructorMember(string TypeName, EquatableList<SurfaceParameter> Parameters)
    : SurfaceMember($"{TypeName}({string.Join(", ", Parameters)})")
{
    public bool IsProtected { get; init; }
}
