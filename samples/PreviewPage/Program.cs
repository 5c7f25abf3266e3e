using OpenRouter;
using OpenRouter.Emulator;
using PreviewPage;

// An endpoint that streams previews to a browser while the picture is made. Without a key an emulator answers, and nothing is billed.
//   dotnet run --project samples/PreviewPage
var builder = WebApplication.CreateBuilder(args);
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
builder.Services.AddSingleton(_ => emulator is null ? new OpenRouterClient() : new OpenRouterClient(emulator.ClientOptions));
builder.Services.AddSingleton<PictureStore>();

var app = builder.Build();
app.UseDefaultFiles();
app.UseStaticFiles();

// Each picture has an address of its own: an event names it, and the browser takes it as any other picture.
app.MapGet("/pictures/{id}", (string id, PictureStore pictures) =>
    pictures.Find(id) is { } picture ? Results.Bytes(picture.Bytes, picture.MediaType) : Results.NotFound());

app.MapPost("/previews", (PreviewRequest request, OpenRouterClient client, PictureStore pictures, CancellationToken cancellationToken) =>
    TypedResults.ServerSentEvents(Previews.MakeAsync(client, pictures, request.Prompt, cancellationToken)));

app.Run();
