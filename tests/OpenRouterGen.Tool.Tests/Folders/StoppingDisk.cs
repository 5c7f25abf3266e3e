using OpenRouterGen.Tool.Folders;

namespace OpenRouterGen.Tool.Tests.Folders;

/// <summary>A disk that does some steps and then nothing more, as when the process is killed. Threads take turns at it.</summary>
internal sealed class StoppingDisk(int steps) : IFolderDisk
{
    private readonly FolderDisk _disk = new();
    private readonly Lock _gate = new();

    public int Steps { get; private set; }

    public void CreateFolder(string path) => Do(() => _disk.CreateFolder(path));

    public void Write(string path, byte[] content, bool isDurable = true) =>
        Do(() => _disk.Write(path, content, isDurable), () => _disk.Write(path, content[..(content.Length / 2)], isDurable));

    public void Replace(string path, string target) => Do(() => _disk.Replace(path, target));

    public void Delete(string path) => Do(() => _disk.Delete(path));

    public void DeleteFolder(string path) => Do(() => _disk.DeleteFolder(path));

    /// <param name="step">The step.</param>
    /// <param name="half">What it leaves when it is stopped within.</param>
    private void Do(Action step, Action? half = null)
    {
        lock (_gate)
        {
            if (Steps < steps)
            {
                Steps++;
                step();
                return;
            }

            if (Steps == steps)
            {
                Steps++;
                half?.Invoke();
            }

            throw new InvalidOperationException("killed");
        }
    }
}
