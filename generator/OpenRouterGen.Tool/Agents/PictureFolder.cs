using System.Globalization;
using OpenRouter;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Agents;

/// <summary>The folder of an agent's pictures. Each has a name that no file has yet, whatever the agent asks for.</summary>
internal sealed class PictureFolder(ToolContext context, string folder)
{
    private int _number;

    /// <summary>Makes sure, before anything is paid for, that there is a folder.</summary>
    /// <exception cref="ToolException">There cannot be one.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"'{folder}' does not take pictures: {exception.Message.TrimEnd('.')}; nothing was sent", exception);
        }
    }

    /// <summary>The path of a picture without its extension: the day and time, and a number.</summary>
    public string Next() => Path.Combine(
        folder,
        string.Create(CultureInfo.InvariantCulture, $"{context.Time.GetLocalNow():yyyyMMdd-HHmmss-fff}-{Interlocked.Increment(ref _number)}"));

    /// <summary>Writes a picture that was paid for, also when nobody waits for it any more.</summary>
    /// <returns>The full path.</returns>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static async Task<string> SaveAsync(IGeneratedImage picture, string path)
    {
        try
        {
            return Path.GetFullPath(await picture.SaveAsync(path, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"the picture came and cannot be written to '{path}': {exception.Message.TrimEnd('.')}", exception);
        }
    }
}
