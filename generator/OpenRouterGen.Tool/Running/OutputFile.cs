using System.Text;

namespace OpenRouterGen.Tool.Running;

/// <summary>A file that a user asked for by its name: it is whole or as it was.</summary>
internal static class OutputFile
{
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolContext context, string path, string text)
    {
        var draft = path + ".new";
        try
        {
            context.Disk.Write(draft, Encoding.UTF8.GetBytes(text));
            context.Disk.Replace(draft, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(draft))
            {
                context.Disk.Delete(draft);
            }

            throw ToolException.Input($"'{context.Shown(path)}' cannot be written: {exception.Message.TrimEnd('.')}; name another file", exception);
        }
    }

    /// <summary>The same for a file that may have been edited since: it is not replaced.</summary>
    public static void WriteNew(ToolContext context, string path, string text)
    {
        if (File.Exists(path))
        {
            throw ToolException.Input($"'{context.Shown(path)}' exists already; name another file, or delete it first");
        }

        Write(context, path, text);
    }
}
