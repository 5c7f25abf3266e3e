using OpenRouter;
using OpenRouter.Emulator;
using PictureWorker;

// A worker with two clients, each with options of its own: drafts that may fail, and finals with patience.
//   dotnet run --project samples/PictureWorker -- --folder pictures
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddKeyedOpenRouter(Clients.Drafts, builder.Configuration.GetSection("Drafts"));
builder.Services.AddKeyedOpenRouter(Clients.Finals, builder.Configuration.GetSection("Finals"));
builder.Services.AddHostedService<Worker>();

// Without a key an emulator answers, and nothing is billed. With one, either section may have an ApiKey of its own.
var hasKey = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
await using var emulator = hasKey ? null : await EmulatorServer.StartAsync();
if (emulator is not null)
{
    builder.Services.ConfigureAll<OpenRouterClientOptions>(options => (options.BaseAddress, options.ApiKey) = (emulator.BaseAddress, emulator.ApiKey));
}

await builder.Build().RunAsync();
