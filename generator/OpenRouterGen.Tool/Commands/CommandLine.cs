using System.CommandLine;
using System.CommandLine.Invocation;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Reads a command line, runs what it asks for, and says in one sentence why it did not.</summary>
internal static class CommandLine
{
    private const string Description =
        "Takes updates of OpenRouter's OpenAPI document and says what they break, emits the client, finds the model for a request, and makes pictures.";

    private static readonly (string Name, Func<ToolContext, Option<bool>, Command> Create)[] s_commands =
    [
        ("update", UpdateCommand.Create),
        ("diff", DiffCommand.Create),
        ("checks", ChecksCommand.Create),
        ("emit", EmitCommand.Create),
        ("docs", DocsCommand.Create),
        ("validate", ValidateCommand.Create),
        ("convert", ConvertCommand.Create),
        ("models", ModelsCommand.Create),
        ("show", ShowCommand.Create),
        ("check", CheckCommand.Create),
        ("estimate", EstimateCommand.Create),
        ("image", ImageCommand.Create),
        ("serve", ServeCommand.Create),
        ("playground", PlaygroundCommand.Create),
        ("verify-live", VerifyLiveCommand.Create),
        ("mcp", (context, _) => McpCommand.Create(context)),
    ];

    // A word is what it says: a prompt that begins with '@' names no file with more words.
    private static readonly ParserConfiguration s_parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var parsed = Create(context, arguments is [var first, ..] ? first : null).Parse(arguments, s_parsing);
        if (!IsHelp(parsed) && UsageMistake.Of(parsed) is { } mistake)
        {
            context.Screen.Fail(mistake);
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = context.Screen.Output,
            Error = context.Screen.Error,
            EnableDefaultExceptionHandler = false,

            // A call that is given up may be billed, and the service is asked for that; those of a batch come to their end.
            ProcessTerminationTimeout = ImageCommand.HasBatch(parsed) ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(10),
        };
        try
        {
            var listening = new TaskCompletionSource();
            if (parsed is { Action: AsynchronousCommandLineAction action, CommandResult.Command: var command } && action == command.Action)
            {
                command.Action = new HeldAction(action, listening.Task);
            }

            var running = parsed.InvokeAsync(invocation, cancellationToken);
            listening.SetResult();
            return await running.ConfigureAwait(false);
        }
        catch (ToolException exception)
        {
            context.Screen.Fail(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            context.Screen.Fail("cancelled; nothing was written");
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            context.Screen.Fail($"a defect of the tool, {exception.GetType().Name}: {exception.Message}. Please report this with the command.");
            context.Screen.Note(exception.StackTrace ?? string.Empty);
            return ExitCode.Unexpected;
        }
    }

    // What shows help or the version is an action of its own, whatever else the command line has.
    private static bool IsHelp(ParseResult parsed) => parsed.Action is not ParseErrorAction && parsed.Action != parsed.CommandResult.Command.Action;

    /// <summary>The command line, or as much of it as is asked for.</summary>
    /// <param name="context">What a command touches.</param>
    /// <param name="first">The first word. Where it names a command there is no other: each loads what it is about.</param>
    internal static RootCommand Create(ToolContext context, string? first = null)
    {
        var json = new Option<bool>("--json") { Description = "Writes the result as JSON.", Recursive = true };
        var root = new RootCommand(Description) { json };
        var named = Array.FindAll(s_commands, command => command.Name == first);
        foreach (var (_, create) in named.Length > 0 ? named : s_commands)
        {
            root.Add(create(context, json));
        }

        ExampleHelp.AddTo(root);
        return root;
    }
}
