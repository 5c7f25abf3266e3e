namespace OpenRouterGen.Comparison.Surface;

/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">Its value; that of a number in invariant form.</param>
internal sealed record ConstantMember(string Name, SignatureType Type, string Value) : SurfaceMember(Name);
