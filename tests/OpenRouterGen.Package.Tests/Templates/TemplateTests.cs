using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Package.Tests.Templates;

/// <summary>The templates as a new user meets them: installed from the package, made in folders with spaces, run without a key.</summary>
[Collection(PackedFeedCollection.Name)]
public partial class TemplateTests(PackedFeed feed)
{
    private const string ConsoleApp = "first pictures";
    private const string WebApp = "my gallery";

    [Fact]
    public async Task The_console_app_says_that_the_emulator_answers_and_saves_its_pictures()
    {
        var projects = await BuiltAsync();
        projects.AssertIsBuilt(ConsoleApp);
        var project = projects.FolderOf(ConsoleApp);
        var output = await projects.RunProgramAsync(ConsoleApp, null, "a", "lighthouse");
        Assert.StartsWith("OPENROUTER_API_KEY is not set: an emulator answers, and nothing is billed.", output, StringComparison.Ordinal);
        var saved = Saved().Matches(output).Select(match => match.Groups["file"].Value).ToList();
        Assert.Equal(Path.Combine(project, "pictures", "picture.png"), saved[^1]);
        Assert.Contains(Path.Combine(project, "pictures", "preview-0.png"), saved);
        foreach (var picture in saved) await Png.AssertIsOneAsync(picture);
    }

    [Fact]
    public async Task The_web_app_says_so_too_and_streams_previews_to_its_page()
    {
        var projects = await BuiltAsync();
        projects.AssertIsBuilt(WebApp);
        var project = projects.FolderOf(WebApp);
        await using var program = await WebProgram.StartAsync(project, WebApp);
        Assert.Contains("OPENROUTER_API_KEY is not set: an emulator answers, and nothing is billed.", program.Output, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = program.Address };
        Assert.Contains("app.js", await http.GetStringAsync("/"), StringComparison.Ordinal);

        using var answer = await http.PostAsJsonAsync("/pictures", new { prompt = "a lighthouse" });
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var events = Event().Matches(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["preview", "picture"], events.Select(one => one.Groups["name"].Value).Distinct());
        foreach (var address in events.Select(one => one.Groups["data"].Value))
        {
            var picture = Path.Combine(project, Path.GetFileName(address));
            await File.WriteAllBytesAsync(picture, await http.GetByteArrayAsync(address));
            await Png.AssertIsOneAsync(picture);
        }

        // What another site's page can send without asking is refused.
        using var simple = await http.PostAsync("/pictures", new StringContent("""{ "prompt": "a lighthouse" }""", null, "text/plain"));
        Assert.Equal(System.Net.HttpStatusCode.UnsupportedMediaType, simple.StatusCode);
    }

    // A project of each template, made with a hive of its own.
    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("templates", async projects =>
    {
        string[] hive = ["--debug:custom-hive", Path.Combine(projects.Folder, "hive")];
        await DotNet.RunAsync(projects.Folder, ["new", "install", feed.PathOf(PackedFeed.Templates), .. hive]);
        foreach (var (template, name) in new[] { ("openrouter-console", ConsoleApp), ("openrouter-web", WebApp) })
        {
            await DotNet.RunAsync(projects.Folder, ["new", template, "--output", name, .. hive]);
            Assert.True(File.Exists(Path.Combine(projects.FolderOf(name), "obj", "project.assets.json")), name + " is not restored.");
            projects.Include(name);
        }
    }, hasRegistry: true);

    [GeneratedRegex(@"^(saved|preview) (?<file>[^\r\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Saved();

    [GeneratedRegex(@"event: (?<name>\w+)\r?\ndata: (?<data>.+)")]
    private static partial Regex Event();
}
