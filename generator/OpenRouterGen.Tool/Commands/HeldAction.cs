using System.CommandLine;
using System.CommandLine.Invocation;

namespace OpenRouterGen.Tool.Commands;

/// <summary>
/// The action of a command, which waits until Ctrl+C is listened for. The library begins to listen only when an action first waits for something, and a
/// server may be ready by then.
/// </summary>
/// <param name="action">What the command does.</param>
/// <param name="listening">Ends when Ctrl+C is listened for.</param>
internal sealed class HeldAction(AsynchronousCommandLineAction action, Task listening) : AsynchronousCommandLineAction
{
    public override async Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default)
    {
        await listening.ConfigureAwait(false);
        return await action.InvokeAsync(parseResult, cancellationToken).ConfigureAwait(false);
    }
}
