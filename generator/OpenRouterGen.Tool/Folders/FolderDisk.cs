namespace OpenRouterGen.Tool.Folders;

internal sealed class FolderDisk : IFolderDisk
{
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void Write(string path, byte[] content, bool isDurable = true)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: isDurable);
    }

    public void Replace(string path, string target) => File.Move(path, LinkedFile.Behind(target), overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public void DeleteFolder(string path) => Directory.Delete(path);
}
