using OpenRouter;
using OpenRouter.Runtime;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>Whole calls over the loopback interface, beside what else makes them.</summary>
internal static class CallTable
{
    private const string Cpu = ", CPU µs";
    private const int SixKilobytes = 6 * 1024;

    private static readonly ApiOperation s_chat = new("sendChatCompletionRequest", "POST", "/chat/completions", ApiSecurity.Required);

    public static async Task PrintAsync(GoalTable table)
    {
        using var server = new ServerProcess();
        await PrintPostsAsync(table, server);
        await PrintFilesAsync(table, server);
        await PrintStreamsAsync(table, server);
    }

    private static async Task PrintPostsAsync(GoalTable table, ServerProcess server)
    {
        foreach (var (path, name, goal, calls) in new[] { (ServerPaths.Small, "POST, 64 KB", 1.4, 100), (ServerPaths.Large, "POST, 2.7 MB", 1.25, 10) })
        {
            using var client = Client(server, path);
            using var raw = new RawClient(server.Address(path));
            using var refit = new RefitClient(server.Address(path));
            var costs = await CallCost.MeasureAsync(
                server,
                [
                    Contestant.Whole("this client", () => client.Images.GenerateAsync(Inputs.Request)),
                    Contestant.Whole("HttpClient, send and drain", raw.DrainAsync),
                    Contestant.Whole("HttpClient and System.Text.Json", raw.PostAsync),
                    Contestant.Whole("Refit", refit.PostAsync),
                    Contestant.Whole("OpenAI", OpenAIClients.Picture(server.Address(path))),
                ],
                calls);
            table.Ratio(name + Cpu, costs[0].Cpu, costs[1].Cpu, goal, "HttpClient, send and drain");
            table.Ratio(name + Cpu, costs[0].Cpu, costs[2].Cpu, 1, "HttpClient and System.Text.Json");
            table.Ratio(name + Cpu, costs[0].Cpu, costs[3].Cpu, 1, "Refit");
            table.Ratio(name + Cpu, costs[0].Cpu, costs[4].Cpu, 1, "OpenAI");
            var size = path == ServerPaths.Small ? Inputs.SmallPictureSize : Inputs.PictureSize;
            table.Figure(name + ", allocated beside its picture", costs[0].Bytes - size, path == ServerPaths.Small ? SixKilobytes : null, "bytes");
            table.Figure(name + ", connections", costs[0].Connections, 1, "for all warm-up calls");
        }
    }

    private static async Task PrintFilesAsync(GoalTable table, ServerProcess server)
    {
        var folder = Directory.CreateTempSubdirectory();
        using var client = Client(server, ServerPaths.Small);
        using var raw = new RawClient(server.Address(ServerPaths.Small));
        var costs = await CallCost.MeasureAsync(
            server,
            [
                Contestant.Whole(
                    "this client", () => client.Images.GenerateToAsync(Inputs.Request, DownloadTarget.ToFiles(Path.Combine(folder.FullName, "ours")))),
                Contestant.Whole("raw", async () => await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "raw"), await raw.PostAsync())),
            ],
            100);
        folder.Delete(recursive: true);
        table.Ratio("64 KB to a file" + Cpu, costs[0].Cpu, costs[1].Cpu, 1, "HttpClient, System.Text.Json, WriteAllBytes");
        table.Ratio("64 KB to a file, wall µs", costs[0].Wall, costs[1].Wall, 1, "HttpClient, System.Text.Json, WriteAllBytes");
    }

    private static async Task PrintStreamsAsync(GoalTable table, ServerProcess server)
    {
        using var images = Client(server, ServerPaths.Images);
        using var rawImages = new RawClient(server.Address(ServerPaths.Images));
        PrintStream(table, "100 image events", await CallCost.MeasureAsync(
            server,
            [
                Contestant.Stream("this client", () => images.Images.GenerateStreamingAsync(Inputs.Request)),
                Contestant.Stream("raw", rawImages.ImageEventsAsync),
                Contestant.Whole("HttpClient, send and drain", rawImages.DrainAsync),
            ],
            100));

        using var chat = new ApiTransport(Options(server, ServerPaths.Chat), string.Empty);
        using var rawChat = new RawClient(server.Address(ServerPaths.Chat));
        var format = new EventStreamFormat<ChatChunk> { Read = ChatChunk.Read, Sentinel = "[DONE]" };
        var costs = await CallCost.MeasureAsync(
            server,
            [
                Contestant.Stream("this client", () => chat.StreamAsync(new ApiRequest(s_chat) { Body = Inputs.Request }, format, null, default)),
                Contestant.Stream("raw", rawChat.ChatEventsAsync),
                Contestant.Whole("HttpClient, send and drain", rawChat.DrainAsync),
                Contestant.Stream("OpenAI", OpenAIClients.Chat(server.Address(ServerPaths.Chat))),
                Contestant.Stream("Microsoft.Extensions.AI", OpenAIClients.AbstractChat(server.Address(ServerPaths.Chat))),
            ],
            100);
        PrintStream(table, "100 chat events", costs);
        table.Ratio("100 chat events" + Cpu, costs[0].Cpu, costs[3].Cpu, 1, "OpenAI");
        table.Ratio("100 chat events" + Cpu, costs[0].Cpu, costs[4].Cpu, 1, "Microsoft.Extensions.AI");
    }

    // 0.15 and 0.06 ms where the baseline took 0.25 and 0.07.
    // What sends and drains is the least that any client costs, so it says how near a goal can come.
    private static void PrintStream(GoalTable table, string name, IReadOnlyList<CallCost> costs)
    {
        const string Raw = "HttpClient, SseParser, System.Text.Json";
        table.Ratio(name + Cpu, costs[0].Cpu, costs[1].Cpu, 0.6, Raw);
        table.Ratio(name + ", wall µs", costs[0].Wall, costs[1].Wall, 0.6, Raw);
        table.Ratio(name + ", first event µs", costs[0].First, costs[1].First, 0.86, Raw);
        table.Ratio(name + ", a drain" + Cpu, costs[2].Cpu, costs[1].Cpu, null, Raw);
        table.Ratio(name + ", a drain, wall µs", costs[2].Wall, costs[1].Wall, null, Raw);
        table.Ratio(name + ", bytes", costs[0].Bytes, costs[1].Bytes, null, Raw);
        table.Figure(name + ", connections", costs[0].Connections, 1, "for 1,000 calls");
    }

    private static OpenRouterClient Client(ServerProcess server, string path) => new(Options(server, path));

    private static OpenRouterClientOptions Options(ServerProcess server, string path) => new() { ApiKey = "key", BaseAddress = server.Address(path) };
}
