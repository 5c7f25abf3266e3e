namespace OpenRouterGen.Package.Tests;

/// <summary>A library of Razor components with the package: what is wrong in a page is reported at the page's line.</summary>
[Collection(PackedFeedCollection.Name)]
public class RazorTests(PackedFeed feed)
{
    [Fact]
    public async Task A_mistake_in_a_page_is_reported_at_its_line_and_without_it_the_project_builds()
    {
        var projects = await feed.BuiltAsync("razor", projects =>
        {
            Write(projects, "Wrong", count: 11);
            Write(projects, "Right", count: 10);
        });
        var error = Assert.Single(projects.DiagnosticsOf("Wrong"));
        Assert.Contains("Picture.razor(7,", error, StringComparison.Ordinal);
        Assert.Contains("error ORG1001", error, StringComparison.Ordinal);
        projects.AssertIsBuilt("Right");
    }

    private void Write(UserSolution projects, string name, int count)
    {
        var folder = projects.Add(
            name,
            "",
            """<FrameworkReference Include="Microsoft.AspNetCore.App" />""" + feed.Reference(),
            "<OutputType>Library</OutputType>",
            "Microsoft.NET.Sdk.Razor");
        File.WriteAllText(Path.Combine(folder, "Picture.razor"), $$"""
            @using OpenRouter

            <p>@request.Prompt</p>

            @code {
                private readonly ImageGenerationRequest request =
                    new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "a lighthouse", ImageCount = {{count}} };
            }
            """);
    }
}
