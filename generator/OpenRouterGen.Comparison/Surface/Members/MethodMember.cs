using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Surface;

/// <param name="MethodName">What it is called.</param>
/// <param name="Return">What it returns.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IsOverloaded">Whether its type has several of its name: then its parameters distinguish it.</param>
internal sealed record MethodMember(string MethodName, SignatureType Return, EquatableList<SurfaceParameter> Parameters, bool IsOverloaded = false)
    : SurfaceMember(IsOverloaded ? $"{MethodName}({string.Join(", ", Parameters)})" : MethodName)
{
    public bool IsVirtual { get; init; }
}
