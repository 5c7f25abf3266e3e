using Microsoft.Playwright;

namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>The browser of this machine, started once; none where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>The running browser.</summary>
    /// <exception cref="SkipException">There is no browser.</exception>
    public IBrowser Browser
    {
        get
        {
            Skip.If(
                field is null, "There is no browser at " + string.Join(", ", InstalledChromium.Places) + ": the page is tested where Chromium is installed.");
            return field;
        }
        private set;
    }

    public async Task InitializeAsync()
    {
        if (InstalledChromium.Path is not { } path) return;
        _playwright = await Playwright.CreateAsync();

        // A container has no user namespaces, and little shared memory.
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is null) return;
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
