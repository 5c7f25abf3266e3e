using Microsoft.Playwright;
using OpenRouterGen.Playground.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>The page on phones and wide screens, in light and dark, for keyboards and for those who see no motion.</summary>
[Collection(nameof(ChromiumCollection))]
public sealed class LookTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    public async Task The_page_fits_and_is_accessible(int width, int height, ColorScheme scheme)
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground, width, height, scheme);
        await open.FitsAsync();
        await open.ShootAsync($"empty-{width}-{scheme}");
        await open.ChooseModelAsync(BundledModels.Priced);
        await open.GenerateAsync("A lighthouse on a cliff at dawn, long exposure");
        await open.DoneAsync();
        await open.FitsAsync();
        await open.IsAccessibleAsync();
        await open.ShootAsync($"done-{width}-{scheme}");
        await open.Page.ClickAsync(".frame a");
        await Expect(open.Page.Locator("#viewed")).ToBeFocusedAsync();
        await open.FitsAsync();
        await open.IsAccessibleAsync();
        await open.ShootAsync($"large-{width}-{scheme}");
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task Everything_is_done_by_the_keyboard()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await FocusAsync(open, "#model");
        await open.ChangeAsync(() => open.Page.Keyboard.PressAsync("ArrowDown"));
        await FocusAsync(open, "#prompt");
        await open.ChangeAsync(() => open.Page.Keyboard.TypeAsync("a fox"));
        await FocusAsync(open, "[name='p.quality']");
        await open.ChangeAsync(() => open.Page.Keyboard.PressAsync("ArrowRight"));
        await Expect(open.Page.Locator("[name='p.quality'][value=auto]")).ToBeCheckedAsync();
        await FocusAsync(open, "#generate");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.DoneAsync();
        await FocusAsync(open, ".frame a");
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator("#viewed")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(open.Page.Locator("#viewer")).ToBeHiddenAsync();
        await Expect(open.Page.Locator(".frame a")).ToBeFocusedAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task Nothing_moves_for_who_asks_for_no_motion()
    {
        await using var playground = await RunningPlayground.StartAsync(pace: TimeSpan.FromMinutes(5));
        await using var open = await OpenPage.OpenAsync(chromium, playground, motion: ReducedMotion.Reduce);
        await open.GenerateAsync("a fox");
        await open.Page.WaitForSelectorAsync(".frame.waiting");
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    // By the tabulator alone, within reason.
    private static async Task FocusAsync(OpenPage open, string selector)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            if (await open.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await open.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tabulator does not lead to {selector}.");
    }
}
