namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>Where a machine has its browser.</summary>
internal static class InstalledChromium
{
    public static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <summary>The browser of this machine; null when it has none.</summary>
    public static string? Path { get; } = Array.Find(Places, File.Exists);
}
