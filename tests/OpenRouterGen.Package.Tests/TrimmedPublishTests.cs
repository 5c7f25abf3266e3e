namespace OpenRouterGen.Package.Tests;

/// <summary>
/// The Quickstart as an app that is published for one machine: trimmed, self-contained, with the analyzers for trimming and native
/// compilation on. Its code is the same with either package. Native compilation itself needs a pack and a linker that not every machine has.
/// </summary>
[Collection(PackedFeedCollection.Name)]
public class TrimmedPublishTests(PackedFeed feed)
{
    [SkippableTheory]
    [InlineData("OpenRouterGen")]
    [InlineData(PackedFeed.Client)]
    public async Task The_quickstart_is_published_trimmed_without_a_warning_with_either_package_and_makes_its_pictures(string package)
    {
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
        Assert.Contains("resolution: one of 1K, 2K, 4K", output, StringComparison.Ordinal);
        Assert.Matches(@"OpenRouter\w+Exception, status 4\d\d: .*nobody/no-such-model", output);

        var saved = output.Split('\n')
            .Where(line => line.StartsWith("saved ", StringComparison.Ordinal) || line.StartsWith("preview ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimEnd())
            .ToList();
        Assert.Contains(Path.Combine(folder, "pictures", "panda-1.png"), saved);
        Assert.Contains(Path.Combine(folder, "pictures", "stream-preview-0.png"), saved);
        Assert.Contains(Path.Combine(folder, "pictures", "stream-final.png"), saved);
        foreach (var picture in saved) await Png.AssertIsOneAsync(picture);
    }
}
