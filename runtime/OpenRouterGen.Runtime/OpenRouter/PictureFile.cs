namespace OpenRouter.Runtime;

/// <summary>Writes a file whole or not at all.</summary>
internal static class PictureFile
{
    public static Task WriteAsync(string target, byte[] bytes, CancellationToken cancellationToken)
        => WriteAsync(target, bytes.Length, async (file, token) => await file.WriteAsync(bytes, token).ConfigureAwait(false), cancellationToken);

    public static async Task WriteAsync(string target, long length, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        // GetFullPath gave an absolute path that names a file, so it has a directory. The same directory: a move inside one is a mere rename.
        var directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, "." + Guid.NewGuid().ToString("N") + ".tmp");
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

    private static async Task WriteNewAsync(string path, long length, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            PreallocationSize = length,
            BufferSize = 0,
        };
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false))
        {
            await write(file, cancellationToken).ConfigureAwait(false);
        }
    }
}
