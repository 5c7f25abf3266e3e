namespace OpenRouter.Tests.Downloads;

/// <summary>A folder of a test, with a space in its name.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("openrouter download ").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
