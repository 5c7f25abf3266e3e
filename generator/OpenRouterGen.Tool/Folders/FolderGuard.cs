using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Folders;

/// <summary>Lets one update write at a time: it holds a file that goes with the process, however that ends.</summary>
internal sealed class FolderGuard : IDisposable
{
    private const string Name = "running";

    private readonly FileStream _held;

    private FolderGuard(FileStream held) => _held = held;

    /// <param name="staging">The folder of the file, which exists.</param>
    /// <exception cref="ToolException">Another update holds it.</exception>
    public static FolderGuard Take(string staging)
    {
        var path = Path.Combine(staging, Name);
        while (true)
        {
            try
            {
                var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

                // Of a file that another update deleted in between, nobody else would know that it is held.
                if (File.Exists(path))
                {
                    return new FolderGuard(held);
                }

                held.Dispose();
            }
            catch (IOException exception) when (File.Exists(path))
            {
                throw ToolException.Input(
                    $"another update of '{Path.GetDirectoryName(staging)}' is running; wait for its end, and look what it took", exception);
            }
        }
    }

    public void Dispose() => _held.Dispose();
}
