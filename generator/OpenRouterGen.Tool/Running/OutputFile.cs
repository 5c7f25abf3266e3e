using System.Text;
using OpenRouterGen.Tool.Folders;

namespace OpenRouterGen.Tool.Running;

/// <summary>A file that a user asked for by its name: it is whole or as it was.</summary>
internal static class OutputFile
{
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolContext context, string path, string text)
    {
        var draft = path + ".new";
        var content = Encoding.UTF8.GetBytes(text);
        try
        {
            if (MayBeNoFile(path))
            {
                WriteInPlace(path, content);
                return;
            }

            context.Disk.Write(draft, content);
            context.Disk.Replace(draft, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(draft))
            {
                context.Disk.Delete(draft);
            }

            var reason = exception is DirectoryNotFoundException ? "its folder does not exist" : exception.Message.TrimEnd('.');
            throw ToolException.Input($"'{context.Shown(path)}' cannot be written: {reason}; name another file", exception);
        }
    }

    /// <summary>The same for a file that may have been edited since: it is not replaced.</summary>
    /// <param name="context">What a command touches.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">What it says.</param>
    /// <param name="otherwise">What can be done beside naming another file.</param>
    public static void WriteNew(ToolContext context, string path, string text, string otherwise = "delete it first")
    {
        if (File.Exists(path))
        {
            throw ToolException.Input($"'{context.Shown(path)}' exists already; name another file, or {otherwise}");
        }

        Write(context, path, text);
    }

    // A device, a pipe and what a shell opened look like an empty file, and a file must not take their names. An empty file has nothing to lose.
    private static bool MayBeNoFile(string path) => File.Exists(path) && new FileInfo(LinkedFile.Behind(path)) is not { Exists: true, Length: > 0 };

    private static void WriteInPlace(string path, byte[] content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            stream.Write(content);
        }
        catch (IOException) when (stream.CanSeek)
        {
            TakeBack(stream);
            throw;
        }
    }

    private static void TakeBack(FileStream stream)
    {
        try
        {
            stream.SetLength(0);
        }
        catch (IOException)
        {
            // It is a device, which keeps nothing.
            return;
        }
    }
}
