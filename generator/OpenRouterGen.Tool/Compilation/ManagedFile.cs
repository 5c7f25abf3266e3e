using System.Reflection.PortableExecutable;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>Distinguishes assemblies from native libraries, which lie in the same folder.</summary>
internal static class ManagedFile
{
    public static bool Is(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var reader = new PEReader(file);
            return reader.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
