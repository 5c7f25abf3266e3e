namespace OpenRouterGen.Tool.Sources;

/// <summary>Reads files. A device says no length, and may have no end.</summary>
internal static class BoundedFile
{
    private const int Part = 81920;

    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <returns>Its bytes; null where it has more.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[]? Read(string path, int most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var whole = new MemoryStream();
        var buffer = new byte[Part];
        int read;
        while ((read = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (whole.Length + read > most)
            {
                return null;
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
