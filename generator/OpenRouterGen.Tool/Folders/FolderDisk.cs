namespace OpenRouterGen.Tool.Folders;

internal sealed class FolderDisk : IFolderDisk
{
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void Write(string path, byte[] content, bool isDurable = true)
    {
        // Without a stream, whose buffer is larger than most files.
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, fileOffset: 0);
        if (isDurable)
        {
            RandomAccess.FlushToDisk(file);
        }
    }

    public void Replace(string path, string target) => File.Move(path, LinkedFile.Behind(target), overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public void DeleteFolder(string path) => Directory.Delete(path);
}
