namespace OpenRouter.Runtime;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    /// <exception cref="ArgumentException">The path is empty or names no file.</exception>
    public static void CheckPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.GetFileName(path).Length == 0) throw new ArgumentException("The path '" + path + "' names a directory, not a file.", nameof(path));
    }

    public static Task WriteAsync(string target, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        WriteAsync(target, bytes.Length, async (file, token) => await file.WriteAsync(bytes, token).ConfigureAwait(false), cancellationToken);

    public static async Task WriteAsync(string target, long length, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        // GetFullPath gave an absolute path that names a file, so it has a directory.
        var temporary = TemporaryBeside(target);
        try
        {
            await WriteNewAsync(temporary, length, write, cancellationToken).ConfigureAwait(false);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A free name in the directory of a file, which is made if it is missing. The same directory: a move inside one is a mere rename.</summary>
    public static string TemporaryBeside(string target)
    {
        var directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        return Path.Combine(directory, TemporaryName.New());
    }

    /// <summary>A new file, to be written from its beginning.</summary>
    public static FileStream Create(string path, long length = 0, FileOptions options = FileOptions.None, bool isPrivate = false)
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = options,
            PreallocationSize = length,
            BufferSize = 0,
        };
        if (isPrivate && !OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, how);
    }

    private static async Task WriteNewAsync(string path, long length, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = Create(path, length, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            await write(file, cancellationToken).ConfigureAwait(false);
        }
    }
}
