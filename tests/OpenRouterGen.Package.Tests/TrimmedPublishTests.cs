namespace OpenRouterGen.Package.Tests;

/// <summary>
/// The Quickstart as an app that is published for one machine: trimmed, self-contained, with the analyzers for trimming and native
/// compilation on. Its code is the same with either package. Native compilation itself needs a pack and a linker that not every machine has.
/// </summary>
[Collection(PackedFeedCollection.Name)]
public class TrimmedPublishTests(PackedFeed feed)
{
    // Among the longest of these tests: the package that emits, whose text is the prebuilt client's too, and the other one where it is asked for.
    private static readonly bool s_all = Environment.GetEnvironmentVariable("OPENROUTERGEN_PUBLISHES") == "all";

    [SkippableTheory]
    [InlineData("OpenRouterGen")]
    [InlineData(PackedFeed.Client)]
    public async Task The_quickstart_is_published_trimmed_without_a_warning_with_either_package_and_makes_its_pictures(string package)
    {
        Skip.If(package == PackedFeed.Client && !s_all, "OPENROUTERGEN_PUBLISHES=all publishes with either package.");
        var folder = Path.Combine(feed.NewFolderWithRegistry("trimmed with " + package), "Quickstart");
        ConsoleProject.Write(folder, "", feed.Reference(package) + feed.Reference("OpenRouterGen.Emulator"), """
            <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
            <PublishTrimmed>true</PublishTrimmed>
            <SelfContained>true</SelfContained>
            <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
            <EnableAotAnalyzer>true</EnableAotAnalyzer>
            <EnableSingleFileAnalyzer>true</EnableSingleFileAnalyzer>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            """);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "Quickstart"), "*.cs"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        var (exitCode, output) = await DotNet.TryRunAsync(folder, "publish", "--nologo", "--output", "published");
        Skip.If(MissesRuntimePack(output), "This machine has no runtime pack to publish with, and no package source that has it:\n" + output);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(Path.Combine(folder, "published", "System.Private.CoreLib.dll")), "The published app is not self-contained.");
        Assert.False(File.Exists(Path.Combine(folder, "published", "Microsoft.VisualBasic.Core.dll")), "The published app is not trimmed.");

        await AssertMakesPicturesAsync(Path.Combine(folder, "published", "Quickstart"), folder);
    }

    private static bool MissesRuntimePack(string output) =>
        output.Split('\n').Any(line => line.Contains("error NU1101", StringComparison.Ordinal) && line.Contains(".App.Runtime.", StringComparison.Ordinal));

    private static async Task AssertMakesPicturesAsync(string program, string folder)
    {
        var (exitCode, output) = await DotNet.TryRunProgramAsync(program, folder);
        Assert.True(exitCode == 0, output);
        Assert.Contains("emulator", output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  bytedance-seed/seedream-4\.5 +1K, 2K or 4K +0\.05 USD\r?$", output);
        Assert.Matches(@"(?m)^  reference pictures  0 to 14\r?$", output);
        Assert.Matches(@"(?m)^  cost     0\.05 USD\r?$", output);
        Assert.Matches(@"OpenRouter\w+Exception, status 4\d\d: .*nobody/no-such-model", output);

        Assert.Matches(@"(?m)^  look at them     .*pictures\r?$", output);

        var saved = output.Split('\n')
            .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(columns => columns is ["saved" or "preview", _])
            .Select(columns => columns[1])
            .ToList();
        Assert.Contains(Path.Combine(folder, "pictures", "panda-1.png"), saved);
        Assert.Contains(Path.Combine(folder, "pictures", "stream-preview-0.png"), saved);
        Assert.Contains(Path.Combine(folder, "pictures", "stream-final.png"), saved);
        foreach (var picture in saved) await Png.AssertIsOneAsync(picture);
    }
}
