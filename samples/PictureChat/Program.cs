using Microsoft.Extensions.AI;
using OpenRouter;
using OpenRouter.Emulator;
using PictureChat;

// A chat whose model may ask for a picture, and OpenRouter makes it: Microsoft.Extensions.AI joins the two.
//   dotnet run --project samples/PictureChat -- FOLDER "a lighthouse in the fog"
var folder = Directory.CreateDirectory(args is [var chosen, ..] ? chosen : "pictures").FullName;
var prompt = args is [_, var given, ..] ? given : "a lighthouse in the fog";
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
using var client = emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions);

// Any chat client goes here, such as that of OpenAI .NET or Ollama; this one needs no service. The order counts: calls of functions are inside,
// and one that fails is thrown: the model would get it as a text, and the picture would be missing without a word.
using var chat = new DrawingModel().AsBuilder()
    .UseImageGeneration(client.Images.AsIImageGenerator(ImageModels.ByteDanceSeed.Seedream4_5))
    .UseFunctionInvocation(configure: static functions => functions.MaximumConsecutiveErrorsPerRequest = 0)
    .Build();

// The tool says that pictures may be made, and how; the model decides whether one is.
var options = new ChatOptions { Tools = [new HostedImageGenerationTool { Options = new() { ImageSize = new(2048, 2048) } }] };
var response = await chat.GetResponseAsync("Draw me " + prompt, options);
foreach (var content in response.Messages.SelectMany(message => message.Contents))
{
    if (content is TextContent { Text.Length: > 0 } text) Console.WriteLine(text.Text);
    if (content is not ImageGenerationToolResultContent { Outputs: { } outputs }) continue;
    foreach (var picture in outputs.OfType<DataContent>())
    {
        var file = Path.Combine(folder, "picture." + picture.MediaType.Split('/')[1]);
        await File.WriteAllBytesAsync(file, picture.Data);
        Console.WriteLine(FormattableString.Invariant($"saved {file}, cost: {picture.AdditionalProperties?["openrouter.usage.cost"]} USD"));
    }
}
