namespace OpenRouterGen.Tool.Folders;

/// <summary>What changes a folder, step by step. What stops between two of them leaves what a power cut would.</summary>
internal interface IFolderDisk
{
    void CreateFolder(string path);

    /// <summary>Writes a file anew.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isDurable">Whether its bytes are on the disk when this returns, so that not even a loss of power takes them.</param>
    void Write(string path, byte[] content, bool isDurable = true);

    /// <summary>
    /// Gives a file the name of another one, which is gone then. There is no moment without either. A name that is a link stays one: what it leads to is
    /// replaced.
    /// </summary>
    void Replace(string path, string target);

    void Delete(string path);

    /// <summary>Deletes an empty folder.</summary>
    void DeleteFolder(string path);
}
