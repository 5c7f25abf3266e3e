using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator;

/// <summary>A referenced assembly that an add-on may be for, with its version, major and minor.</summary>
internal sealed record ReferencedAssembly(string Name, string Version)
{
    // What all of them are called, so that no text is made of some 170 other names.
    private const string Family = "Microsoft.Extensions.";

    public static ReferencedAssembly? Of(MetadataReference reference)
    {
        if ((reference as PortableExecutableReference)?.GetMetadata() is not AssemblyMetadata assembly)
        {
            return null;
        }

        var reader = assembly.GetModules()[0].GetMetadataReader();
        var definition = reader.GetAssemblyDefinition();
        return reader.StringComparer.StartsWith(definition.Name, Family)
            ? new ReferencedAssembly(reader.GetString(definition.Name), definition.Version.ToString(2))
            : null;
    }
}
