using System.Net;
using System.Net.Sockets;
using OpenRouter.Emulator;
using OpenRouterGen.Playground.Tests.Setup;
using Playground;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>A start that fails leaves nothing behind, and what is on the disk is no reason to fail.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_server_that_cannot_be_made_leaves_no_emulator_behind()
    {
        var port = FreePort();
        var options = new PlaygroundOptions
        {
            Folder = Directory.CreateTempSubdirectory("playground-").FullName,
            Emulator = new EmulatorOptions { Port = port },
            Logging = _ => throw new NotSupportedException("There is no log here."),
        };
        await Assert.ThrowsAsync<NotSupportedException>(() => PlaygroundServer.StartAsync(options));
        Directory.Delete(options.Folder, recursive: true);
        await using var next = await EmulatorServer.StartAsync(new EmulatorOptions { Port = port });
        Assert.Equal(port, next.BaseAddress.Port);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{ "Id": "$id" }""")]
    [InlineData("""{ "Id": "$id", "StartedAt": "2026-01-01T00:00:00+00:00", "Values": null, "Lanes": [] }""")]
    [InlineData("""{ "Id": "$id", "StartedAt": "2026-01-01T00:00:00+00:00", "Values": { "Model": "a/b" }, "Lanes": [] }""")]
    [InlineData("""{ "Id": "$id", "StartedAt": "2026-01-01T00:00:00+00:00", "Values": { "Model": "a/b" }, "Lanes": [null] }""")]
    [InlineData("""
        { "Id": "$id", "StartedAt": "2026-01-01T00:00:00+00:00", "Values": { "Model": "a/b" },
          "Lanes": [ { "Model": "a/b", "ModelName": "B", "Request": "{}", "State": "Done", "Pictures": [null] } ] }
        """)]
    public async Task A_record_that_lacks_a_part_costs_its_run_alone(string text)
    {
        var (folder, id) = await MadeAsync();
        var broken = RunningPlayground.NewId();
        Write(folder, broken, text.Replace("$id", broken, StringComparison.Ordinal));
        await using var second = await RunningPlayground.StartAsync(folder);
        var gallery = await second.GetAsync("/gallery");
        Assert.Contains(id, gallery, StringComparison.Ordinal);
        Assert.DoesNotContain(broken, gallery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_run_is_no_second_one()
    {
        var (folder, id) = await MadeAsync();
        Write(folder, id + " copy", File.ReadAllText(Path.Combine(folder, "runs", id, "run.json")));
        await using var second = await RunningPlayground.StartAsync(folder);
        Assert.Contains(id, await second.GetAsync("/gallery"), StringComparison.Ordinal);
    }

    private static async Task<(string Folder, string Id)> MadeAsync()
    {
        await using var first = await RunningPlayground.StartAsync();
        return (first.Server.Folder, await first.MakeAsync(("model", BundledModels.Priced)));
    }

    private static void Write(string folder, string run, string text) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "runs", run)).FullName, "run.json"), text);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
