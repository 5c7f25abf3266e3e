namespace OpenRouter.Tests.Downloads;

/// <summary>The file that a failed call has kept in the folder for temporary files.</summary>
internal static class KeptFile
{
    public static void Remove(Exception? failure)
    {
        if (failure is OpenRouterDownloadException { KeptPath: { } path }) File.Delete(path);
    }
}
