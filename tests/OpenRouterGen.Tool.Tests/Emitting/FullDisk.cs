using OpenRouterGen.Tool.Folders;

namespace OpenRouterGen.Tool.Tests.Emitting;

/// <summary>A disk that has room for some files.</summary>
internal sealed class FullDisk(int room) : IFolderDisk
{
    private readonly FolderDisk _disk = new();
    private int _written;

    public void CreateFolder(string path) => _disk.CreateFolder(path);

    public void Write(string path, byte[] content, bool isDurable = true)
    {
        if (Interlocked.Increment(ref _written) > room)
        {
            throw new IOException("the disk is full");
        }

        _disk.Write(path, content, isDurable);
    }

    public void Replace(string path, string target) => _disk.Replace(path, target);

    public void Delete(string path) => _disk.Delete(path);

    public void DeleteFolder(string path) => _disk.DeleteFolder(path);
}
