using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>Pictures to start from are taken, kept, and sent with their bytes.</summary>
public sealed partial class ReferenceTests
{
    // The smallest PNG.
    private static readonly byte[] s_picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task An_uploaded_picture_is_sent_with_its_bytes()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var name = await UploadAsync(playground, s_picture);
        await playground.MakeAsync(("model", BundledModels.Priced), ("reference", name), ("reference", "https://example.com/fox.png"));
        var sent = playground.Server.Emulator!.Ledger.Requests.Single(request => request.Method == "POST");
        var references = JsonElement.Parse(sent.BodyText).GetProperty("input_references").EnumerateArray()
            .Select(reference => reference.GetProperty("image_url").GetProperty("url").GetString());
        Assert.Equal(["data:image/png;base64," + Convert.ToBase64String(s_picture), "https://example.com/fox.png"], references);
    }

    [Fact]
    public async Task A_picture_that_was_made_is_a_reference_of_the_next()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var id = await playground.MakeAsync(("model", BundledModels.Priced));
        using var answer = await playground.SendAsync(HttpMethod.Post, $"/references/of/{id}/1-1.png");
        var name = Name().Match(await RunningPlayground.SucceededAsync(answer)).Groups[1].Value;
        using var kept = await playground.GetAnswerAsync("/references/" + name);
        using var made = await playground.GetAnswerAsync($"/runs/{id}/1-1.png");
        Assert.Equal(await made.Content.ReadAsByteArrayAsync(), await kept.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_same_picture_may_come_many_times_while_it_is_shown()
    {
        await using var playground = await RunningPlayground.StartAsync();
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[3 << 20]];
        var name = await UploadAsync(playground, picture);
        var uploads = Enumerable.Range(0, 12).Select(_ => UploadAsync(playground, picture)).ToList();
        for (var shown = 0; shown < 12; shown++)
        {
            using var answer = await playground.GetAnswerAsync("/references/" + name);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync());
        }

        Assert.All(await Task.WhenAll(uploads), again => Assert.Equal(name, again));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(playground.Server.Folder, "references")));
    }

    [Fact]
    public async Task The_same_picture_may_come_first_many_times_at_once()
    {
        await using var playground = await RunningPlayground.StartAsync();
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[3 << 20]];
        var names = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => UploadAsync(playground, picture)));
        Assert.Single(names.Distinct());
        Assert.Single(Directory.EnumerateFiles(Path.Combine(playground.Server.Folder, "references")));
    }

    [Fact]
    public async Task Thirty_megabytes_are_refused_with_the_limit()
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.SendAsync(HttpMethod.Post, "/references", new ByteArrayContent(new byte[30 << 20]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(playground.Server.Folder, "references")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just some text")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("%PDF-1.7")]
    public async Task A_file_that_is_no_picture_is_refused(string text)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.SendAsync(HttpMethod.Post, "/references", new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("no picture", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("../run.json")]
    [InlineData("javascript:alert(1)")]
    public async Task Another_sort_of_address_is_refused(string reference)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.PostAsync("/form", ("model", BundledModels.Priced), ("reference", reference));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/references/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/references/0123456789abcdef0123456789abcdef.png")]
    [InlineData("/runs/x/run.json")]
    [InlineData("/runs/..%2F..%2Fx/1-1.png")]
    public async Task Nothing_but_pictures_is_read_from_the_disk(string path)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.GetAnswerAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_in_a_picture_runs()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var name = await UploadAsync(playground, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray());
        using var answer = await playground.GetAnswerAsync("/references/" + name);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(RunningPlayground playground, byte[] picture)
    {
        using var answer = await playground.SendAsync(HttpMethod.Post, "/references", new ByteArrayContent(picture));
        return Name().Match(await RunningPlayground.SucceededAsync(answer)).Groups[1].Value;
    }

    [GeneratedRegex("name=\"reference\" value=\"([^\"]+)\"")]
    private static partial Regex Name();
}
