using OpenRouter.Emulator;
using OpenRouterGen.Playground.Tests.Browser;

namespace OpenRouterGen.Package.Tests.Client;

/// <summary>A Blazor app in a browser: it is published without a warning, and its client makes a picture over the browser's own HTTP.</summary>
[Collection(PackedFeedCollection.Name)]
public class WebAssemblyTests(PackedFeed feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
            <!-- Compressed files would not be fetched here. -->
            <CompressionEnabled>false</CompressionEnabled>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.15" />
            CLIENT
          </ItemGroup>
        </Project>
        """;

    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Pictures</title><base href="/"></head>
        <body><div id="app"></div><script src="_framework/blazor.webassembly.js"></script></body>
        </html>
        """;

    private const string Program = """
        using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
        using OpenRouter;

        var builder = WebAssemblyHostBuilder.CreateDefault(args);
        builder.RootComponents.Add<Browser.App>("#app");
        builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
        await builder.Build().RunAsync();
        """;

    // The app's own server answers for the service, as one must that keeps the key out of the browser.
    private const string Component = """
        @namespace Browser
        @using Microsoft.AspNetCore.Components
        @using OpenRouter
        @inject HttpClient Http
        <p>@text</p>
        @code {
            private string text = "";

            protected override async Task OnInitializedAsync()
            {
                try
                {
                    var options = new OpenRouterClientOptions { ApiKey = "none", BaseAddress = new Uri(Http.BaseAddress!, "api/v1") };
                    using var client = new OpenRouterClient(options, new HttpClient());
                    var response = await client.Images.GenerateAsync(new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "a lighthouse" });
                    var kinds = new List<string>();
                    var request = new ImageGenerationRequest { Model = ImageModels.OpenAI.GptImage2, Prompt = "a lighthouse" };
                    await foreach (var streamed in client.Images.GenerateStreamingAsync(request))
                    {
                        kinds.Add(streamed.Value!.GetType().Name);
                    }

                    text = $"{response.Data.Count} picture of {response.Data[0].MediaType}, {string.Join(", ", kinds.Distinct())}";
                }
                catch (Exception exception)
                {
                    text = exception.ToString();
                }

                using var answer = await Http.PostAsync("result", new StringContent(text));
            }
        }
        """;

    // Among the longest of these tests, and the one that needs a browser. UseTests builds components of Razor in every run.
    private static readonly bool s_isAsked = Environment.GetEnvironmentVariable("OPENROUTERGEN_WEBASSEMBLY") == "1";

    [SkippableFact]
    public async Task An_app_is_published_and_makes_pictures_in_a_browser()
    {
        Skip.IfNot(s_isAsked, "OPENROUTERGEN_WEBASSEMBLY=1 publishes the app.");
        var folder = Path.Combine(feed.NewFolderWithRegistry("browser"), "Browser");
        Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
        var project = Project.Replace("CLIENT", feed.Reference(PackedFeed.Client), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "Browser.csproj"), project);
        await File.WriteAllTextAsync(Path.Combine(folder, "wwwroot", "index.html"), Page);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "App.razor"), Component);
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "publish", "--nologo", "--output", "published");
        Skip.If(
            output.Contains("error NU1101", StringComparison.Ordinal), "This machine has no packs for WebAssembly, and no package source has them:\n" + output);
        Assert.Empty(DotNet.Diagnostics(output));
        Assert.True(exitCode == 0, output);

        await using var emulator = await EmulatorServer.StartAsync();
        await using var site = await BrowserSite.StartAsync(Path.Combine(folder, "published", "wwwroot"), emulator);
        Skip.If(InstalledChromium.Path is null, "This machine has no Chromium.");
        Assert.Equal("1 picture of image/png, ImagePreviewEvent, ImageCompletedEvent", await site.VisitAsync(profile: Path.Combine(folder, "profile")));
        Assert.Equal(2, emulator.Ledger.Requests.Count);
    }
}
