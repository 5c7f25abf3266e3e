using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>A page of the playground in the browser. It notes errors of the console and requests to other hosts.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<IRequest> _requests = new();

    private OpenPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Enqueue(message.Text + " " + message.Location);
        };
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Request += (_, request) => _requests.Enqueue(request);
    }

    public IPage Page { get; }

    public IReadOnlyCollection<IRequest> Requests => _requests;

    public static async Task<OpenPage> OpenAsync(
        Chromium chromium, RunningPlayground playground, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light,
        ReducedMotion motion = ReducedMotion.NoPreference)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = motion,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = new OpenPage(context, await context.NewPageAsync());
        page.Page.SetDefaultTimeout(20_000);
        await page.GoAsync(playground);
        return page;
    }

    /// <summary>Opens the page, and waits until it shows what its form means.</summary>
    public Task GoAsync(RunningPlayground playground) => ChangeAsync(() => Page.GotoAsync(playground.Address.ToString()));

    /// <summary>Changes the form, and waits until the page shows what it then means.</summary>
    public async Task ChangeAsync(Func<Task> change)
    {
        await change();
        await Page.WaitForSelectorAsync("#request:not([data-asking])");
    }

    public Task ChooseModelAsync(string model) => ChangeAsync(() => Page.SelectOptionAsync("#model", model));

    public async Task GenerateAsync(string prompt)
    {
        await ChangeAsync(() => Page.FillAsync("#prompt", prompt));
        await Page.ClickAsync("#generate");
    }

    /// <summary>Waits until everything that is under way has ended, and its pictures are shown whole.</summary>
    public async Task DoneAsync()
    {
        await Page.WaitForSelectorAsync(".lane:not([data-state=UnderWay])");
        await Page.WaitForFunctionAsync("""
            () => !document.querySelector('.lane[data-state=UnderWay], .frame .preview, [data-cancel]')
              && [...document.querySelectorAll('.frame .final')].every(image => getComputedStyle(image).opacity === '1')
            """);
    }

    public async Task<string> TextAsync(string selector) => await Page.InnerTextAsync(selector);

    public void HasNoErrors() => Assert.True(_errors.IsEmpty, string.Join(Environment.NewLine, _errors));

    /// <summary>What axe finds wrong for people who see, hear or move otherwise.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.Empty(
            from rule in result.Violations
            from node in rule.Nodes
            select $"{rule.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}");
    }

    public Task FitsAsync() => Page.WaitForFunctionAsync("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    /// <summary>Writes what is seen to the output folder of the tests.</summary>
    public Task ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png") });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
