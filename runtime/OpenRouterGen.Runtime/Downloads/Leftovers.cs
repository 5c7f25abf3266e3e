namespace OpenRouter.Runtime;

/// <summary>Temporary files that a process left behind when it was killed.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan s_oldEnough = TimeSpan.FromDays(1);

    /// <summary>
    /// Removes those that nobody writes and that are old enough to have been given up. None of them is worth a call: what cannot be removed stays.
    /// </summary>
    public static void Remove(string directory)
    {
        var youngest = DateTime.UtcNow - s_oldEnough;
        Try(() =>
        {
            foreach (var path in Directory.EnumerateFiles(directory, "*" + TemporaryName.Extension))
            {
                if (TemporaryName.Is(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < youngest) Try(() => RemoveUnused(path));
            }
        });
    }

    // Whoever writes such a file holds it with FileShare.None, so it cannot be opened then.
    private static void RemoveUnused(string path) =>
        new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();

    private static void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another call may find it removable.
            return;
        }
    }
}
