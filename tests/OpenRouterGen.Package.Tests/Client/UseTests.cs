using OpenRouter.Emulator;

namespace OpenRouterGen.Package.Tests.Client;

/// <summary>Where emitted types are no help and the prebuilt client is: other generators in the project, and other languages.</summary>
[Collection(PackedFeedCollection.Name)]
public class UseTests(PackedFeed feed)
{
    private const string FSharp = """
        open OpenRouter

        [<EntryPoint>]
        let main arguments =
            task {
                use client = new OpenRouterClient()
                let model = ImageModels.ByteDanceSeed.Seedream4_5
                let request = ImageGenerationRequest(Model = model, Prompt = "a lighthouse", AspectRatio = AspectRatio.Ratio16x9)
                let! response = client.Images.GenerateAsync(request)
                let! path = response.Data[0].SaveAsync(arguments[0])
                printfn "saved %s" path
                return 0
            }
            |> _.Result
        """;

    private const string VisualBasic = """
        Imports OpenRouter

        Module Program
            Sub Main(arguments As String())
                MainAsync(arguments(0)).GetAwaiter().GetResult()
            End Sub

            Private Async Function MainAsync(file As String) As Task
                Using client As New OpenRouterClient()
                    Dim model = ImageModels.ByteDanceSeed.Seedream4_5
                    Dim request As New ImageGenerationRequest With {.Model = model, .Prompt = "a lighthouse", .Resolution = "1K"}
                    Dim response = Await client.Images.GenerateAsync(request)
                    Console.WriteLine("saved " & Await response.Data(0).SaveAsync(file))
                End Using
            End Function
        End Module
        """;

    // Its own JSON context over the client's types, and endpoints that are emitted by the generator of ASP.NET: no reflection is left.
    private const string Web = """
        using System.Text.Json.Serialization;
        using OpenRouter;

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OwnJson.Default));
        builder.AddOpenRouter();
        await using var app = builder.Build();
        app.MapPost("/pictures", async (ImageGenerationRequest request, OpenRouterClient client, CancellationToken cancellationToken) =>
            TypedResults.Ok(new Picture(request.AspectRatio, await client.Images.GenerateAsync(request, cancellationToken: cancellationToken))));
        await app.StartAsync();

        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var model = ImageModels.ByteDanceSeed.Seedream4_5;
        var request = new ImageGenerationRequest { Model = model, Prompt = "a lighthouse", AspectRatio = AspectRatio.Ratio16x9 };
        using var answer = await http.PostAsJsonAsync("/pictures", request, OwnJson.Default.ImageGenerationRequest);
        var picture = await answer.Content.ReadFromJsonAsync(OwnJson.Default.Picture);
        #pragma warning disable MEAI001
        using var generator = app.Services.GetRequiredService<OpenRouterClient>().Images.AsIImageGenerator(model);
        var generated = await generator.GenerateAsync(new Microsoft.Extensions.AI.ImageGenerationRequest("a lighthouse"));
        Console.WriteLine($"{generated.Contents.Count} and {picture!.Ratio} saved {await picture.Response.Data[0].SaveAsync(args[0])}");

        internal sealed record Picture(AspectRatio? Ratio, ImageGenerationResponse Response);

        [JsonSerializable(typeof(ImageGenerationRequest))]
        [JsonSerializable(typeof(Picture))]
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        internal sealed partial class OwnJson : JsonSerializerContext;
        """;

    [Fact]
    public async Task Other_generators_and_languages_use_it_without_a_warning()
    {
        var projects = await feed.BuiltAsync("uses", Write, hasRegistry: true);
        projects.AssertIsBuilt("Razor");
        await AssertMakesPictureAsync(projects, "Web", "1 and 16:9 ");
        await AssertMakesPictureAsync(projects, "FSharp");
        await AssertMakesPictureAsync(projects, "VisualBasic");
    }

    private void Write(UserSolution projects)
    {
        Add("Web", Web, """
            <EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>
            <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
            <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
            <EnableAotAnalyzer>true</EnableAotAnalyzer>
            """, feed.Reference(PackedFeed.ExtensionsAI), "Microsoft.NET.Sdk.Web");
        Add("FSharp", FSharp, items: """<Compile Include="Program.fs" />""", language: "fs");
        Add("VisualBasic", VisualBasic, language: "vb");
        WriteComponents(Add(
            "Razor", "", "<OutputType>Library</OutputType>", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "Microsoft.NET.Sdk.Razor"));

        string Add(string name, string program, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk", string language = "cs") =>
            projects.Add(name, program, items + feed.Reference(PackedFeed.Client), properties, sdk, language);
    }

    // Razor's generator makes the attributes of a component from its parameters: it must see their types.
    private static void WriteComponents(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "Picture.razor"), """
            @using OpenRouter
            <img alt="@Request.Prompt" />
            @code {
                [Parameter, EditorRequired] public required ImageGenerationRequest Request { get; set; }
                [Parameter] public AspectRatio? Ratio { get; set; }
                [Parameter] public EventCallback<ImageGenerationResponse> Made { get; set; }
            }
            """);
        File.WriteAllText(Path.Combine(folder, "Page.razor"), """
            @using OpenRouter
            <Picture Request="request" Ratio="AspectRatio.Ratio16x9" Made="Show" />
            @code {
                private readonly ImageGenerationRequest request = new() { Model = ImageModels.OpenAI.GptImage2, Prompt = "a lighthouse" };
                private int count;
                private void Show(ImageGenerationResponse response) => count = response.Data.Count;
            }
            """);
        File.WriteAllText(Path.Combine(folder, "_Imports.razor"), "@using Microsoft.AspNetCore.Components\n");
    }

    private static async Task AssertMakesPictureAsync(UserSolution projects, string name, string before = "")
    {
        projects.AssertIsBuilt(name);
        await using var emulator = await EmulatorServer.StartAsync();
        var picture = Path.Combine(projects.FolderOf(name), "lighthouse");
        var output = await projects.RunProgramAsync(name, emulator, picture);
        Assert.Equal($"{before}saved {picture}.png", output.TrimEnd());
        await Png.AssertIsOneAsync(picture + ".png");
    }
}
