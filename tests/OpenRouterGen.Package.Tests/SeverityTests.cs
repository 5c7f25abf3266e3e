namespace OpenRouterGen.Package.Tests;

/// <summary>What only a snapshot says, and what nobody documents, breaks no build of which the user did not ask it.</summary>
[Collection(PackedFeedCollection.Name)]
public class SeverityTests(PackedFeed feed)
{
    private const string Program = """
        using OpenRouter;

        var request = new ImageGenerationRequest { Model = ImageModels.Qwen.QwenImage3, Prompt = "p", ImageCount = 7, Size = "64x64", Resolution = "1K" };
        GC.KeepAlive(request);
        """;

    [Fact]
    public async Task Warnings_as_errors_leave_them_warnings_and_a_severity_of_the_users_still_silences_one_of_them()
    {
        var projects = await feed.BuiltAsync("snapshot warnings", projects =>
        {
            projects.Add("Plain", Program, feed.Reference());
            var silenced = projects.Add("Silenced", Program, feed.Reference());
            File.WriteAllText(Path.Combine(silenced, ".editorconfig"), "[*.cs]\ndotnet_diagnostic.ORG1033.severity = none\n");
        });
        Assert.Equal(["warning ORG1020", "warning ORG1033"], Warnings("Plain"));
        Assert.Equal(["warning ORG1020"], Warnings("Silenced"));

        IEnumerable<string> Warnings(string project)
        {
            projects.AssertHasOutput(project);
            return projects.DiagnosticsOf(project).Select(line => line.Split(": ")[1]).Distinct().Order(StringComparer.Ordinal);
        }
    }
}
