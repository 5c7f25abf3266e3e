using Microsoft.Playwright;
using OpenRouter;
using OpenRouterGen.Playground.Tests.Code;
using OpenRouterGen.Playground.Tests.Setup;
using static Microsoft.Playwright.Assertions;

namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>The form in a browser.</summary>
[Collection(nameof(ChromiumCollection))]
public sealed class FormPageTests(Chromium chromium)
{
    // The smallest PNG.
    private static readonly byte[] s_picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [SkippableFact]
    public async Task Every_model_shows_its_controls()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        using var client = new OpenRouterClient(playground.Server.Emulator!.ClientOptions);
        foreach (var model in (await client.Images.ListModelsAsync()).Data.Where(model => model.Id != BundledModels.Streaming))
        {
            await open.ChooseModelAsync(model.Id);
            var names = await open.Page.Locator("[data-parameter]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.dataset.parameter)");
            Assert.Equal(model.SupportedParameters.Keys.ToHashSet(), names.Where(name => name != "size").ToHashSet());
            Assert.Equal(0, await open.Page.Locator("#controls :disabled").CountAsync());
        }

        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task What_conflicts_is_disabled_with_its_reason_until_it_goes_again()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChooseModelAsync(BundledModels.WithFormats);
        await open.ChangeAsync(() => open.Page.Locator("[name='p.background'][value=transparent]").CheckAsync());
        await Expect(open.Page.Locator("[name='p.output_format'][value=jpeg]")).ToBeDisabledAsync();
        await Expect(open.Page.Locator("#why-output_format")).ToHaveTextAsync("Not jpeg: a transparent background needs png or webp.");
        await open.ShootAsync("conflict");
        await open.IsAccessibleAsync();
        await open.ChangeAsync(() => open.Page.Locator("[name='p.background'][value='']").CheckAsync());
        await Expect(open.Page.Locator("[name='p.output_format'][value=jpeg]")).ToBeEnabledAsync();
        await Expect(open.Page.Locator("#why-output_format")).ToBeHiddenAsync();
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_switch_of_the_model_keeps_what_fits_and_shows_what_changed()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChooseModelAsync(BundledModels.Priced);
        await open.ChangeAsync(() => open.Page.Locator("[name='p.resolution'][value='4K']").CheckAsync());
        await open.ChangeAsync(() => open.Page.FillAsync("#p-seed", "7"));
        await open.ChooseModelAsync(ImageModels.Qwen.QwenImage3);
        await Expect(open.Page.Locator("[name='p.resolution'][value='2K']")).ToBeCheckedAsync();
        await Expect(open.Page.Locator("#p-seed")).ToHaveValueAsync("7");
        Assert.Contains("Resolution 4K becomes 2K", await open.TextAsync("#notice"), StringComparison.Ordinal);
        await open.ShootAsync("switched");
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task References_come_by_file_drop_and_address_and_stop_at_the_limit()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChooseModelAsync(ImageModels.Qwen.QwenImage3);
        await open.Page.SetInputFilesAsync("#file", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = s_picture });
        await Expect(open.Page.Locator(".chip")).ToHaveCountAsync(1);
        foreach (var (kind, member) in new[] { ("DragEvent", "dataTransfer"), ("ClipboardEvent", "clipboardData") })
        {
            var before = await open.Page.Locator(".chip").CountAsync();
            await open.Page.EvaluateAsync($$"""
                bytes => {
                  const files = new DataTransfer();
                  files.items.add(new File([Uint8Array.from(bytes)], 'b.png', { type: 'image/png' }));
                  document.body.dispatchEvent(new {{kind}}('{{(kind == "DragEvent" ? "drop" : "paste")}}', { bubbles: true, {{member}}: files }));
                }
                """, s_picture.Select(value => (int)value).ToArray());
            await Expect(open.Page.Locator(".chip")).ToHaveCountAsync(before + 1);
        }

        await open.Page.FillAsync("#address", "https://example.com/fox.png");
        await open.ChangeAsync(() => open.Page.PressAsync("#address", "Enter"));
        Assert.Equal(4, await open.Page.Locator(".chip").CountAsync());
        await open.ShootAsync("references");
        await open.Page.FillAsync("#address", "https://example.com/one-more.png");
        await open.Page.ClickAsync("#add");
        Assert.Contains("at most 4 references", await open.TextAsync("#message"), StringComparison.Ordinal);
        await open.ChangeAsync(() => open.Page.Locator("[data-remove]").First.ClickAsync());
        Assert.Equal(3, await open.Page.Locator(".chip").CountAsync());
        Assert.All(open.Requests, request => Assert.Equal("127.0.0.1", new Uri(request.Url).Host));
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task A_file_that_is_too_large_or_no_picture_is_said_to_be()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);

        // By its path: as bytes it would go to the browser in text.
        var big = Path.Combine(playground.Server.Folder, "big.png");
        await File.WriteAllBytesAsync(big, new byte[30 << 20]);
        await open.Page.SetInputFilesAsync("#file", big);
        await Expect(open.Page.Locator("#message")).ToContainTextAsync("'big.png' has 30 MB; a reference has at most 20 MB.");
        open.HasNoErrors();
        await open.Page.SetInputFilesAsync("#file", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() });
        await Expect(open.Page.Locator("#message")).ToContainTextAsync("no picture");
        Assert.Equal(0, await open.Page.Locator(".chip").CountAsync());
    }

    [SkippableFact]
    public async Task The_code_that_is_copied_compiles()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        await open.ChangeAsync(() => open.Page.FillAsync("#prompt", "a \"red\" fox\nin \\ snow"));
        await open.ChangeAsync(() => open.Page.Locator("[name='p.quality'][value=low]").CheckAsync());
        await open.Page.ClickAsync("#code summary");
        await open.Page.ClickAsync("#code [data-copy]");
        await Expect(open.Page.Locator("#code [data-copy]")).ToHaveTextAsync("Copied");
        var program = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("Quality = \"low\"", program, StringComparison.Ordinal);
        Assert.Empty(CompiledProgram.Diagnostics(program));
        open.HasNoErrors();
    }

    [SkippableFact]
    public async Task Page_script_and_style_are_small_and_ask_no_other_host()
    {
        await using var playground = await RunningPlayground.StartAsync();
        await using var open = await OpenPage.OpenAsync(chromium, playground);
        var bytes = 0;
        foreach (var request in open.Requests.Where(request => request.Method == "GET"))
        {
            Assert.Equal(playground.Address.Authority, new Uri(request.Url).Authority);
            bytes += (await (await request.ResponseAsync())!.BodyAsync()).Length;
        }

        Assert.InRange(bytes, 10_000, 60_000);
        var paint = await open.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        Assert.InRange(paint, 1, 5_000);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "page-figures.txt"),
            FormattableString.Invariant($"page, script, style and icon: {bytes} bytes; first paint after {paint:0} ms\n"));
        open.HasNoErrors();
    }
}
