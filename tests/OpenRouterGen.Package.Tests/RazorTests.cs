namespace OpenRouterGen.Package.Tests;

/// <summary>A library of Razor components with the package: what is wrong in a page is reported at the page's line.</summary>
[Collection(PackedFeedCollection.Name)]
public class RazorTests(PackedFeed feed)
{
    [Fact]
    public async Task A_mistake_in_a_page_is_reported_at_its_line_and_without_it_the_project_builds()
    {
        var folder = Path.Combine(feed.NewFolder("razor"), "Pages");
        WriteProject(folder);
        WritePage(folder, count: 11);
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Picture.razor(7,", output, StringComparison.Ordinal);
        Assert.Contains("error ORG1001", output, StringComparison.Ordinal);

        WritePage(folder, count: 10);
        await DotNet.RunAsync(folder, "build", "--nologo", "--no-restore");
    }

    private void WriteProject(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Pages.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {feed.Reference()}
              </ItemGroup>
            </Project>
            """);
    }

    private static void WritePage(string folder, int count) => File.WriteAllText(Path.Combine(folder, "Picture.razor"), $$"""
        @using OpenRouter

        <p>@request.Prompt</p>

        @code {
            private readonly ImageGenerationRequest request =
                new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "a lighthouse", ImageCount = {{count}} };
        }
        """);
}
