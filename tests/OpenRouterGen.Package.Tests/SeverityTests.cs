namespace OpenRouterGen.Package.Tests;

/// <summary>What only a snapshot says, and what nobody documents, breaks no build of which the user did not ask it.</summary>
[Collection(PackedFeedCollection.Name)]
public class SeverityTests(PackedFeed feed)
{
    private const string Program = """
        using OpenRouter;

        var request = new ImageGenerationRequest { Model = ImageModels.Qwen.QwenImage3, Prompt = "p", ImageCount = 7, Size = "64x64", Resolution = "1K" };
        Console.WriteLine(request.Validate().Count);
        """;

    [Fact]
    public async Task Warnings_as_errors_leave_them_warnings_and_a_severity_of_the_users_still_silences_one_of_them()
    {
        var app = Path.Combine(feed.NewFolder("snapshot warnings"), "App");
        ConsoleProject.Write(app, Program, feed.Reference());
        var (exitCode, output) = await DotNet.TryRunAsync(app, "build", "--nologo");
        Assert.True(exitCode == 0, output);
        Assert.Contains("warning ORG1033", output, StringComparison.Ordinal);
        Assert.Contains("warning ORG1020", output, StringComparison.Ordinal);

        // ORG1020 shows that the compiler ran again.
        await File.WriteAllTextAsync(Path.Combine(app, ".editorconfig"), "[*.cs]\ndotnet_diagnostic.ORG1033.severity = none\n");
        (exitCode, output) = await DotNet.TryRunAsync(app, "build", "--nologo", "--no-restore");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("ORG1033", output, StringComparison.Ordinal);
        Assert.Contains("warning ORG1020", output, StringComparison.Ordinal);
    }
}
