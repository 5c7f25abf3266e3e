namespace OpenRouter.Runtime;

/// <summary>Finds before anything is paid what would keep files from being written.</summary>
internal static class FilePlace
{
    /// <summary>Makes the directory of a file and tries what can be tried without the file.</summary>
    /// <param name="path">The full path without an extension.</param>
    /// <param name="extensions">The extensions that the file may get.</param>
    /// <exception cref="IOException">The directory cannot be made or written, a directory has the file's name, or the name is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be made or written.</exception>
    public static void Check(string path, IEnumerable<string> extensions) => Take(path, extensions).Remove();

    /// <summary>As <see cref="Check"/>, and keeps what it tried: the file under a temporary name, to be written.</summary>
    public static TemporaryFile Take(string path, IEnumerable<string> extensions)
    {
        var temporary = WholeFile.TemporaryBeside(path);
        foreach (var extension in extensions) CheckName(path + extension);

        // Only writing shows whether it is possible: permissions, mounts and quotas have many sorts.
        return TemporaryFile.At(temporary);
    }

    private static void CheckName(string path)
    {
        // A free name, as it should be, has none of them: only File.GetAttributes would throw for it.
        var attributes = new FileInfo(path).Attributes;
        if (attributes != (FileAttributes)(-1) && attributes.HasFlag(FileAttributes.Directory)) throw new IOException("'" + path + "' is a directory.");
    }
}
