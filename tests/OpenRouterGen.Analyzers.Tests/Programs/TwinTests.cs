using System.Text.RegularExpressions;
using OpenRouterGen.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>Wrong uses of every kind, and beside each of them one that is right and looks much the same.</summary>
public class TwinTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_wrong_use_is_reported_and_its_right_twin_is_not()
    {
        var (wrong, right) = (FormTable.Forms("WrongTwins.txt"), FormTable.Forms("RightTwins.txt"));
        output.WriteLine($"{wrong.Count} wrong uses");
        Assert.InRange(wrong.Count, 60, 1000);
        Assert.Equal(wrong.Count, right.Count);
        Assert.All(wrong, use => Assert.Contains("{|ORG", use, StringComparison.Ordinal));
        Assert.All(right, use => Assert.DoesNotContain("{|ORG", use, StringComparison.Ordinal));
        var mismatches = await FormTable.MismatchesAsync([.. wrong.Concat(right).Select(Program)]);
        Assert.True(mismatches.Count == 0, string.Join('\n', mismatches));
    }

    private static string Program(string use, int index) => $"namespace T{index}\n{{\n{Verify.Method("        " + Filled(use))}\n}}";

    private static string Filled(string use) => Regex.Replace(use, @"«(?:([\w.]+)\|)?", Request)
        .Replace("»", " });", StringComparison.Ordinal);

    private static string Request(Match begin)
    {
        var model = begin.Groups[1] is { Success: true, Value: var name } ? "ImageModels." + name : "\"m\"";
        return $"GC.KeepAlive(new ImageGenerationRequest {{ Model = {model}, Prompt = \"p\", ";
    }
}
