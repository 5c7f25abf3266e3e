using System.Text;

namespace OpenRouterGen.Samples.Tests;

/// <summary>Each sample does what its readme says, on an emulator.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Quickstart_saves_pictures_and_says_their_cost()
    {
        using var folder = new TemporaryFolder();
        var output = await SampleProgram.RunAsync("Quickstart", folder.Path);
        Assert.Contains(folder["panda-1.png"], output, StringComparison.Ordinal);
        Assert.Contains("USD", output, StringComparison.Ordinal);
        AssertPicture(folder["panda-1.png"]);
        AssertPicture(folder["stream-final.png"]);
    }

    [Fact]
    public async Task ModelPicker_finds_the_models_that_take_it()
    {
        var lines = (await SampleProgram.RunAsync("ModelPicker", "resolution=4K", "input_references=3")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.StartsWith("yes", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("no", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_sends_the_picture_that_it_made_and_a_file()
    {
        using var folder = new TemporaryFolder();
        var mine = folder["mine.svg"];
        await File.WriteAllTextAsync(mine, """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>""");
        var output = await SampleProgram.RunAsync("References", folder.Path, mine);
        AssertPicture(folder["house.png"]);
        AssertPicture(folder["house-in-winter.png"]);
        Assert.Contains("estimate: ", output, StringComparison.Ordinal);
        Assert.Contains("cost: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_says_that_it_cuts_what_the_model_does_not_take()
    {
        using var folder = new TemporaryFolder();
        var mine = folder["mine.svg"];
        await File.WriteAllTextAsync(mine, """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>""");
        var output = await SampleProgram.RunAsync("References", [folder.Path, .. Enumerable.Repeat(mine, 20)]);
        Assert.Contains("input_references: ", output, StringComparison.Ordinal);
        AssertPicture(folder["house-in-winter.png"]);
    }

    [Fact]
    public async Task PictureWorker_makes_a_draft_and_a_final_of_each_prompt_and_stops()
    {
        using var folder = new TemporaryFolder();
        var output = await SampleProgram.RunAsync("PictureWorker", "--folder", folder.Path);
        foreach (var name in new[] { "draft-0.png", "final-0.png", "draft-1.png", "final-1.png" })
        {
            Assert.Contains("saved " + folder[name], output, StringComparison.Ordinal);
            AssertPicture(folder[name]);
        }
    }

    [Fact]
    public async Task PictureChat_saves_the_picture_for_which_its_model_asks()
    {
        using var folder = new TemporaryFolder();
        var output = await SampleProgram.RunAsync("PictureChat", folder.Path, "a lighthouse");
        AssertPicture(folder["picture.png"]);
        Assert.Matches(@"cost: 0\.\d+ USD\r?\nHere it is\.", output);
    }

    [Fact]
    public async Task PreviewPage_streams_previews_and_then_the_picture()
    {
        using var program = SampleProgram.Start("PreviewPage", "--urls", "http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = await AddressOfAsync(program) };
        Assert.Contains("<form>", await http.GetStringAsync("/"), StringComparison.Ordinal);

        using var content = new StringContent("""{ "prompt": "a lighthouse" }""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/previews", content);
        var lines = (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Split('\n');
        var events = lines.Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line["event: ".Length..]).ToList();
        Assert.Equal("picture", events[^1]);
        Assert.NotEmpty(events[..^1]);
        Assert.All(events[..^1], name => Assert.Equal("preview", name));

        var last = lines.Last(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
        Assert.True(IsPicture(await http.GetByteArrayAsync(last)));
    }

    // A web server says on its output where it listens.
    private static async Task<Uri> AddressOfAsync(SampleProgram program)
    {
        const string Listening = "Now listening on: ";
        while (await program.Output.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at) return new Uri(line[(at + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException("the server did not say where it listens");
    }

    private static void AssertPicture(string path) => Assert.True(File.Exists(path) && IsPicture(File.ReadAllBytes(path)), path);

    private static bool IsPicture(byte[] bytes) => bytes.AsSpan().StartsWith((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G']);
}
