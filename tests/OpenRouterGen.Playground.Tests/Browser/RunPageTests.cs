using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenRouter;
using OpenRouter.Emulator;
using OpenRouterGen.Playground.Tests.Code;
using OpenRouterGen.Playground.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>Runs in a browser.</summary>
[Collection(nameof(ChromiumCollection))]
public sealed class RunPageTests(Chromium chromium)
{
    private const string Prompt = "A lighthouse on a cliff at dawn, long exposure";

    private static readonly TimeSpan s_visible = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    [SkippableFact]
    public async Task Previews_come_in_order_and_become_the_picture()
    {
        await using var playground = await RunningPlayground.StartAsync(pace: s_visible);
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.Page.EvaluateAsync("""
            () => {
              window.shown = [];
              new MutationObserver(changes => changes.flatMap(change => [...change.addedNodes]).filter(node => node.nodeType === 1)
                .flatMap(node => [node, ...node.querySelectorAll('img')]).filter(node => node.matches('.frame img'))
                .forEach(image => window.shown.push(image.src.split('/').pop()))).observe(document.querySelector('#stage'), { childList: true, subtree: true });
            }
            """);
        await open.GenerateAsync(Prompt);
        await open.Page.WaitForSelectorAsync(".frame .preview.shown");
        await open.ShootAsync("preview");
        await open.IsAccessibleAsync();
        await open.DoneAsync();
        Assert.Equal(["1-1-preview-1.png", "1-1-preview-2.png", "1-1.png"], (await open.Page.EvaluateAsync<string[]>("window.shown")).Distinct());
        Assert.Matches(@"\d\.\d s, first preview after \d\.\d s", await open.TextAsync(".facts"));
        await open.ShootAsync("picture");
        await open.IsAccessibleAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_preview_that_comes_after_its_picture_hides_nothing()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        var pictureIsShown = new TaskCompletionSource();
        var previews = 0;
        await open.Page.RouteAsync("**/runs/*/*-preview-*", async route =>
        {
            await pictureIsShown.Task;
            await route.ContinueAsync();
        });
        open.Page.RequestFinished += (_, request) => previews += request.Url.Contains("-preview-", StringComparison.Ordinal) ? 1 : 0;
        await open.GenerateAsync(Prompt);
        await open.Page.WaitForSelectorAsync(".frame .final.shown");
        await open.Page.RunAndWaitForRequestFinishedAsync(
            () =>
            {
                pictureIsShown.SetResult();
                return Task.CompletedTask;
            },
            new() { Predicate = request => request.Url.Contains("-preview-2", StringComparison.Ordinal) });
        await open.DoneAsync();
        Assert.Equal(2, previews);
        await open.IsAccessibleAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_run_that_ends_before_its_card_is_there_is_shown_once()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.Page.RouteAsync(new Regex("/runs/[^/]+$"), async route =>
        {
            IAPIResponse card;
            do card = await route.FetchAsync();
            while ((await card.TextAsync()).Contains("UnderWay", StringComparison.Ordinal));
            await route.FulfillAsync(new() { Response = card });
        });
        var follows = open.Page.WaitForRequestAsync("**/events");
        var refreshed = open.Page.WaitForResponseAsync("**/money");
        await open.GenerateAsync(Prompt);
        await follows;
        await refreshed;
        await open.DoneAsync();
        Assert.Equal(1, await open.Page.Locator(".frame img").CountAsync());
        await open.IsAccessibleAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task Four_models_run_side_by_side()
    {
        await using var playground = await RunningPlayground.StartAsync(pace: s_visible);
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChooseModelAsync(BundledModels.Priced);
        await open.ChangeAsync(() => open.Page.FillAsync("#p-seed", "7"));
        await open.Page.ClickAsync("text=Side by side");
        foreach (var other in new[] { BundledModels.Streaming, ImageModels.Qwen.QwenImage3, BundledModels.WithFormats })
            await open.ChangeAsync(() => open.Page.CheckAsync($"[name=also][value='{other}']"));
        await Expect(open.Page.Locator($"[name=also][value='{BundledModels.WithOptions}']")).ToBeDisabledAsync();
        await open.GenerateAsync(Prompt);
        await open.DoneAsync();
        Assert.Equal(4, await open.Page.Locator(".lane[data-state=Done] .final").CountAsync());
        Assert.Contains("Seed 7 is left out", await open.TextAsync(".lane[aria-label='openai/gpt-image-2'] .facts"), StringComparison.Ordinal);
        Assert.Contains("as estimated", await open.TextAsync(".lane[data-lane='0'] .facts"), StringComparison.Ordinal);
        await open.ShootAsync("side-by-side");
        await open.IsAccessibleAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_run_is_cancelled()
    {
        await using var playground = await RunningPlayground.StartAsync(pace: s_long);
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.GenerateAsync(Prompt);
        await open.Page.ClickAsync("[data-cancel]");
        await Expect(open.Page.Locator(".facts").First).ToContainTextAsync("Cancelled");
        await Expect(open.Page.Locator("[data-cancel]")).ToHaveCountAsync(0);
        await open.ShootAsync("cancelled");
        await open.IsAccessibleAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_page_whose_line_broke_comes_back_and_a_second_tab_sees_the_same_run()
    {
        await using var playground = await RunningPlayground.StartAsync(pace: s_visible);
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        var cuts = 0;
        await open.Page.RouteAsync("**/events", route => ++cuts <= 2
            ? route.FulfillAsync(new() { ContentType = "text/event-stream", Body = "retry: 30\n\n" })
            : route.ContinueAsync());
        await open.GenerateAsync(Prompt);
        await using var second = await OpenPage.OpenAsync(chromium, playground);
        await Task.WhenAll(open.DoneAsync(), second.DoneAsync());
        Assert.True(cuts >= 3);
        Assert.Equal(1, await open.Page.Locator(".frame .final").CountAsync());
        Assert.Single(playground.Server.Emulator!.Ledger.Requests, request => request.Method == "POST");
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task Pressing_twice_is_one_run()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChangeAsync(() => open.Page.FillAsync("#prompt", Prompt));
        await open.Page.EvaluateAsync("() => { const generate = document.querySelector('#generate'); generate.click(); generate.click(); }");
        await open.DoneAsync();
        Assert.Equal(1, await open.Page.Locator("#stage .run").CountAsync());
        Assert.Single(playground.Server.Emulator!.Ledger.Requests, request => request.Method == "POST");
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task Pressing_again_after_the_answer_was_lost_is_the_same_run()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.Page.RouteAsync("**/runs", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await open.GenerateAsync(Prompt);
        await Expect(open.Page.Locator("#message")).ToContainTextAsync("does not answer");
        await open.Page.ClickAsync("#generate");
        await open.DoneAsync();
        Assert.Single(playground.Server.Emulator!.Ledger.Requests, request => request.Method == "POST");
    }

    [SkippableFact]
    public async Task A_failure_says_what_to_do()
    {
        await using var playground = await RunningPlayground.StartAsync();
        playground.Server.Emulator!.Fail(100, new EmulatorFault { Status = 429, RetryAfter = TimeSpan.FromDays(1), ErrorType = "rate_limit_exceeded" });
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.GenerateAsync(Prompt);
        await Expect(open.Page.Locator(".lane .failure")).ToContainTextAsync("Run again in 86400 seconds.");
        await open.ShootAsync("failure");
        await open.IsAccessibleAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_model_that_vanishes_after_it_was_listed_is_said_to_be_gone_and_nothing_is_paid()
    {
        await using var service = await LosingService.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.Options);
        using var cap = await playground.PostAsync("/money", ("cap", "1"), ("unknown", ""));
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChooseModelAsync(BundledModels.Priced);
        await service.LoseAllButAsync(BundledModels.WithFormats);
        await open.GenerateAsync(Prompt);
        await Expect(open.Page.Locator(".lane .failure")).ToContainTextAsync("Reload the page and choose another one.");
        await open.DoneAsync();
        await Expect(open.Page.Locator("#money")).ToHaveTextAsync("$0.00 of $1.00");
        Assert.Equal(1, service.Sent);

        // Reloaded, the page offers what there is.
        await open.GoAsync(playground);
        await Expect(open.Page.Locator("#model")).ToHaveValueAsync(BundledModels.WithFormats);
        await Expect(open.Page.Locator("#model option")).ToHaveCountAsync(1);
        Assert.Equal(1, service.Sent);
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task The_gallery_is_there_after_a_restart_and_its_code_compiles()
    {
        string folder;
        await using (var first = await RunningPlayground.StartAsync())
        {
            folder = first.Server.Folder;
            await first.MakeAsync(("model", BundledModels.Priced), ("prompt", Prompt), ("p.aspect_ratio", "4:3"), ("p.n", "4"));
            await first.MakeAsync(("model", BundledModels.WithOptions), ("prompt", "A fox, as a woodcut"), ("p.n", "2"));
            await first.MakeAsync(("model", BundledModels.Streaming), ("prompt", "Terraced fields after rain, from above"));
        }

        await using var playground = await RunningPlayground.StartAsync(folder);
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await Expect(open.Page.Locator("#gallery img")).ToHaveCountAsync(7);
        await open.Page.Locator("#gallery a").Last.ClickAsync();
        await Expect(open.Page.Locator("#viewer h2")).ToHaveTextAsync("Seedream 4.5");
        await open.Page.ClickAsync("#viewer [data-copy]");
        await Expect(open.Page.Locator("#viewer [data-copy]")).ToHaveTextAsync("Copied");
        Assert.Empty(CompiledProgram.Diagnostics(await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()")));
        await open.ShootAsync("large");
        await open.IsAccessibleAsync();
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.ClickAsync("#viewer [download]"));
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        await open.Page.ClickAsync("#viewer [data-reuse]");
        await Expect(open.Page.Locator(".chip img")).ToHaveCountAsync(1);
        await open.ShootAsync("gallery");
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_picture_is_made_again()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await playground.MakeAsync(("model", BundledModels.Priced), ("prompt", Prompt));
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.Page.ClickAsync("#gallery a");
        await open.Page.ClickAsync("#viewer [data-again]");
        await open.DoneAsync();
        await Expect(open.Page.Locator("#gallery a")).ToHaveCountAsync(2);
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_page_from_before_a_restart_asks_to_be_reloaded()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.Page.RouteAsync("**/form", route => route.ContinueAsync(new()
        {
            Headers = route.Request.Headers.Select(header => header.Key == "x-playground" ? KeyValuePair.Create(header.Key, "earlier") : header),
        }));
        await open.Page.FillAsync("#prompt", Prompt);
        await Expect(open.Page.Locator("#message")).ToContainTextAsync("was restarted since this page was opened");
        await open.Page.ClickAsync("#message >> text=Reload");
        await Expect(open.Page.Locator("#prompt")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task On_the_service_a_cap_is_set_before_the_first_picture()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChooseModelAsync(BundledModels.Priced);
        await open.GenerateAsync(Prompt);
        await Expect(open.Page.Locator("#message")).ToContainTextAsync("Set the cap of this session first");
        await open.ShootAsync("cap");
        await open.IsAccessibleAsync();
        await open.Page.FillAsync("#most", "0.50");
        await open.Page.ClickAsync("#limit");
        await Expect(open.Page.Locator("#money")).ToHaveTextAsync("$0.00 of $0.50");
        await open.Page.ClickAsync("#generate");
        await open.DoneAsync();
        await Expect(open.Page.Locator("#money")).ToHaveTextAsync("$0.05 of $0.50");
    }
}
