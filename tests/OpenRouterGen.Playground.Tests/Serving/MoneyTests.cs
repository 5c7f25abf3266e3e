using System.Net;
using OpenRouter;
using OpenRouter.Emulator;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>On the service nothing is spent before a cap is set, and never more than it.</summary>
public sealed class MoneyTests
{
    [Fact]
    public async Task Before_the_cap_is_set_nothing_is_sent()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        Assert.Contains("pictures are billed", await playground.GetAsync("/"), StringComparison.Ordinal);
        using var answer = await BeginAsync(playground, BundledModels.Priced);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Set the cap", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(service.Ledger.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_run_that_may_pass_the_cap_is_not_sent()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        await CapAsync(playground, "0.12");
        Assert.Contains("as estimated", await MadeAsync(playground, 2), StringComparison.Ordinal);
        Assert.Contains("More than the cap allows", await MadeAsync(playground, 1), StringComparison.Ordinal);
        Assert.Single(service.Ledger.Requests, request => request.Method == "POST");
        await CapAsync(playground, "0.15");
        Assert.Contains("as estimated", await MadeAsync(playground, 1), StringComparison.Ordinal);
        Assert.Contains("<b>$0.15</b> of $0.15", await playground.GetAsync("/money"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_side_by_side_share_the_cap()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        await CapAsync(playground, "0.06");
        await playground.MakeAsync(("model", BundledModels.Priced), ("also", ImageModels.Qwen.QwenImage3));
        Assert.Single(service.Ledger.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("0.20", true)]
    public async Task A_call_of_unknown_price_is_sent_only_for_what_it_is_said_to_count_as(string unknown, bool isSent)
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        await CapAsync(playground, "1", unknown);
        await playground.MakeAsync(("model", BundledModels.Streaming));
        Assert.Equal(isSent, service.Ledger.Requests.Any(request => request.Method == "POST"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("all of it")]
    [InlineData("1,50")]
    public async Task What_is_no_amount_is_no_cap(string cap)
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        using var answer = await playground.PostAsync("/money", ("cap", cap), ("unknown", ""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_key_stays_in_the_server()
    {
        await using var service = await EmulatorServer.StartAsync(new EmulatorOptions { ApiKey = "sk-or-secret-of-this-test" });
        await using var playground = await RunningPlayground.StartAsync(service: service.ClientOptions);
        await CapAsync(playground, "1");
        var id = await playground.MakeAsync(("model", BundledModels.Priced));
        foreach (var path in new[] { "/", "/runs/" + id, $"/runs/{id}/1-1.png/view", "/gallery" })
            Assert.DoesNotContain("sk-or-secret", await playground.GetAsync(path), StringComparison.Ordinal);
        var files = Directory.EnumerateFiles(playground.Server.Folder, "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains("sk-or-secret", StringComparison.Ordinal));
    }

    private static async Task<string> MadeAsync(RunningPlayground playground, int pictures)
    {
        var id = await playground.MakeAsync(("model", BundledModels.Priced), ("p.n", pictures.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return await playground.GetAsync("/runs/" + id);
    }

    private static async Task CapAsync(RunningPlayground playground, string cap, string unknown = "")
    {
        using var answer = await playground.PostAsync("/money", ("cap", cap), ("unknown", unknown));
        await RunningPlayground.SucceededAsync(answer);
    }

    private static Task<HttpResponseMessage> BeginAsync(RunningPlayground playground, string model) =>
        playground.PostAsync("/runs", ("id", RunningPlayground.NewId()), ("model", model), ("prompt", "a fox"));
}
