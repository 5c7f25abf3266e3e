namespace OpenRouterGen.Tool.Compilation;

/// <summary>A folder of its own below the system's temporary one, which is gone at the end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("openroutergen-").FullName;

    /// <summary>A folder in it.</summary>
    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Windows keeps a file that a virus scanner looks at. The system empties its temporary folder itself.
        }
    }
}
