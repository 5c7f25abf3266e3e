using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouter;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Code;

/// <summary>The form as code: it compiles, it parses, and it is what is sent.</summary>
public sealed partial class CodeTests
{
    private const string Hostile = "a \"fox\" \\ {0} 'quoted'\n\u2028 second line \t $(rm -rf) `x` 🦊 \u0007";

    public static TheoryData<(string, string)[]> Forms() =>
    [
        [
            ("model", BundledModels.Streaming), ("prompt", Hostile), ("p.quality", "high"), ("p.n", "3"), ("p.output_format", "webp"),
            ("p.output_compression", "80"),
        ],
        [("model", BundledModels.Priced), ("prompt", "a fox"), ("p.seed", "-5"), ("p.resolution", "2K"), ("p.aspect_ratio", "16:9"), ("p.size", "2K")],
        [("model", BundledModels.WithOptions), ("prompt", ""), ("o.recraft.style", "ink \"wash\""), ("o.recraft.controls", """{"colors":[{"rgb":[1,2,3]}]}""")],
        [("model", ImageModels.Google.Gemini3_1FlashImage), ("prompt", "a fox"), ("provider", "google-vertex"), ("o.google-vertex.cachedContent", "x")],
        [
            ("model", BundledModels.WithFormats), ("prompt", "a fox"), ("reference", "0123456789abcdef0123456789abcdef.png"),
            ("reference", "https://example.com/a.png?b='c'"),
        ],
        [("model", BundledModels.Priced), ("prompt", "a fox"), ("p.newer_flag", "true"), ("p.newer_text", "\"x\"")],
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_program_compiles_without_warnings((string, string)[] form)
    {
        await using var playground = await RunningPlayground.StartAsync();
        Assert.Empty(CompiledProgram.Diagnostics(await TextAsync(playground, "C#", form)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_command_sends_the_same_as_the_JSON((string, string)[] form)
    {
        await using var playground = await RunningPlayground.StartAsync();
        var command = await TextAsync(playground, "curl", form);
        var json = JsonElement.Parse(await TextAsync(playground, "JSON", form));

        // The shell itself says what it hands over; of a file that is not there it says nothing.
        var shell = new ProcessStartInfo("/bin/sh", ["-c", "curl() { for last; do :; done; printf %s \"$last\"; }\n" + command])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(shell)!;
        var sent = JsonElement.Parse(await process.StandardOutput.ReadToEndAsync());
        Assert.Equal(json.ToString().Replace("<the bytes of 0123456789abcdef0123456789abcdef.png>", "", StringComparison.Ordinal), sent.ToString());
    }

    [Fact]
    public async Task The_JSON_is_what_is_sent()
    {
        await using var playground = await RunningPlayground.StartAsync();
        (string, string)[] form = [("model", BundledModels.Priced), ("prompt", "a fox"), ("p.seed", "5"), ("p.resolution", "1K")];
        var shown = JsonElement.Parse(await TextAsync(playground, "JSON", form));
        await playground.MakeAsync(form);
        var sent = playground.Server.Emulator!.Ledger.Requests.Single(request => request.Method == "POST");
        Assert.True(JsonElement.DeepEquals(shown, JsonElement.Parse(sent.BodyText)), sent.BodyText);
    }

    private static async Task<string> TextAsync(RunningPlayground playground, string language, (string, string)[] form)
    {
        var texts = (await playground.FormAsync(form)).GetProperty("texts").GetString()!;
        return WebUtility.HtmlDecode(Text().Matches(texts).Single(match => match.Groups[1].Value == language).Groups[2].Value);
    }

    [GeneratedRegex("data-code=\"([^\"]+)\"[^>]*>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Text();
}
