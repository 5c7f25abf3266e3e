namespace OpenRouterGen.Package.Tests;

/// <summary>The shortest first try: one file, no project. The sample is taken for it.</summary>
[Collection(PackedFeedCollection.Name)]
public class FileBasedAppTests(PackedFeed feed)
{
    [Fact]
    public async Task One_file_that_names_the_packages_makes_a_picture()
    {
        var folder = feed.NewFolder("one file");
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "OneFile", "pictures.cs"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "pictures.cs"),
            sample.Replace("@0.1.0", "@" + feed.Version, StringComparison.Ordinal)
                .Replace("#:property", "#:property TreatWarningsAsErrors=true\n#:property", StringComparison.Ordinal));

        // The SDK keeps what it builds of such a file in the user's data folder.
        var environment = new Dictionary<string, string> { ["XDG_DATA_HOME"] = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName };
        var output = await DotNet.RunAsync(folder, environment, "run", "pictures.cs");
        var picture = Path.Combine(folder, "picture.png");
        Assert.Contains($"saved {picture}", output, StringComparison.Ordinal);
        await Png.AssertIsOneAsync(picture);
    }
}
