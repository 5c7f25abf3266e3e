using OpenRouter.Emulator;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Pictures;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>Ctrl+C in commands that call the service or wait for calls.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private PictureBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PictureBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("Ctrl+C ends it.", "serve")]
    [InlineData("Ctrl+C ends it.", "playground", "--port", "0")]
    public async Task A_server_ends_as_it_should(string ready, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = ToolProcess.Start(_bench.Tool.Root, null, arguments);
        await process.Error.UntilAsync(ready);
        process.Interrupt();
        Assert.Equal(ExitCode.Done, await process.EndAsync());
    }

    [Fact]
    public async Task A_picture_that_is_given_up_leaves_no_half_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _bench.Service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromHours(1) });
        using var process = ToolProcess.Start(_bench.Tool.Root, _bench.Service, "image", "a fox", "--model", "acme/one");
        await _bench.SentAsync();
        process.Interrupt();
        Assert.Equal(ExitCode.Cancelled, await process.EndAsync());
        Assert.Contains("error: cancelled; nobody here knows whether it is billed", process.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_bench.Tool.Files.Keys, file => file.Contains("fox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_one_gives_up_what_a_batch_waits_for_and_the_next_run_does_not_pay_it_again()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _bench.Tool.Write("prompts.jsonl", "\"a fox\"\n\"a wolf\"\n");
        _bench.Service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromHours(1) });
        string[] command = ["image", "--batch", "prompts.jsonl", "--model", "acme/one"];
        using var process = ToolProcess.Start(_bench.Tool.Root, _bench.Service, command);
        await _bench.SentAsync();
        process.Interrupt();
        await process.Error.UntilAsync("Ctrl+C again gives it up.");
        process.Interrupt();
        Assert.Equal(ExitCode.Cancelled, await process.EndAsync());
        Assert.Contains("error: cancelled; 'prompts.journal' has what is known", process.Error.ToString(), StringComparison.Ordinal);
        _bench.Tool.Variables["OPENROUTER_API_KEY"] = _bench.Service.ApiKey;
        Assert.Equal(ExitCode.Network, await _bench.Tool.RunAsync(command));
        Assert.Equal("1 saved, 1 of unknown outcome.", _bench.Tool.Output.ToString().Split('\n')[0]);
        Assert.Equal(2, _bench.Sent);
    }
    [Fact]
    public async Task A_second_one_keeps_what_a_batch_could_not_write()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A picture cannot take the name of a directory. Of the two that are under way, the service answers one.
        _bench.Tool.Write("prompts.jsonl", "\"a fox\"\n\"a wolf\"\n");
        Directory.CreateDirectory(Path.Combine(_bench.Tool.Root, "prompts.pictures", "0001.png"));
        Directory.CreateDirectory(Path.Combine(_bench.Tool.Root, "prompts.pictures", "0002.png"));
        _bench.Service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromHours(1) });
        string[] command = ["image", "--batch", "prompts.jsonl", "--model", "acme/one", "--parallel", "2"];
        using var process = ToolProcess.Start(_bench.Tool.Root, _bench.Service, command);
        await process.Error.UntilAsync(": billed and not saved");
        process.Interrupt();
        await process.Error.UntilAsync("Ctrl+C again gives it up.");
        process.Interrupt();
        Assert.Equal(ExitCode.Cancelled, await process.EndAsync());
        const string Words = " cannot be written where it should; it is '";
        var kept = Assert.Single(process.Error.ToString().Split('\n'), line => line.Contains(Words, StringComparison.Ordinal)).Split('\'')[^2];
        Assert.True(new FileInfo(kept).Length > 0);
        File.Delete(kept);
    }
}
