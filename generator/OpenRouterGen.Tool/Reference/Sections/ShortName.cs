using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;

namespace OpenRouterGen.Tool.Reference;

/// <summary>The name of a type without its namespace.</summary>
internal static class ShortName
{
    public static string Of(SignatureType type) => type.Kind == SignatureKind.Emitted ? SurfaceName.Code(type.Name) : Of(type.Name);

    public static string Of(Code type) => Of(type.ToString());

    /// <summary>The namespace of a type that is written from the global one.</summary>
    public static string NamespaceOf(Code type)
    {
        var name = Without(type.ToString());
        return name[..name.LastIndexOf('.')];
    }

    // What stands in angle brackets is the platform's own, such as a byte.
    private static string Of(string name)
    {
        var plain = Without(name);
        var end = plain.IndexOf('<', StringComparison.Ordinal) is >= 0 and var start ? start : plain.Length;
        return plain[(plain.LastIndexOf('.', end - 1) + 1)..];
    }

    private static string Without(string name) => name.StartsWith("global::", StringComparison.Ordinal) ? name["global::".Length..] : name;
}
