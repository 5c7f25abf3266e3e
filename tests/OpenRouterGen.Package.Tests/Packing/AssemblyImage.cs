using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>An assembly of a package.</summary>
/// <param name="Module">Which compilation made it: an image that is compiled ahead has that of its plain assembly.</param>
/// <param name="HasCode">Whether machine code stands beside the portable one.</param>
internal sealed record AssemblyImage(Guid Module, bool HasCode)
{
    public static AssemblyImage Of(PackageArchive archive, string file)
    {
        using var image = new PEReader(new MemoryStream(archive.Content(file)));
        var metadata = image.GetMetadataReader();
        return new AssemblyImage(metadata.GetGuid(metadata.GetModuleDefinition().Mvid), image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }
}
