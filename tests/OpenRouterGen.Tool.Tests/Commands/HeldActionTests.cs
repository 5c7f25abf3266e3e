using System.CommandLine;
using System.CommandLine.Invocation;
using OpenRouterGen.Tool.Commands;

namespace OpenRouterGen.Tool.Tests.Commands;

public sealed class HeldActionTests
{
    [Fact]
    public async Task An_action_begins_when_it_is_released_and_returns_what_it_would()
    {
        var command = new Command("command");
        var hasBegun = false;
        command.SetAction(_ =>
        {
            hasBegun = true;
            return Task.FromResult(7);
        });
        var listening = new TaskCompletionSource();
        var held = new HeldAction((AsynchronousCommandLineAction)command.Action!, listening.Task);
        var running = held.InvokeAsync(command.Parse(""));
        Assert.False(hasBegun);

        listening.SetResult();
        Assert.Equal(7, await running);
        Assert.True(hasBegun);
    }
}
