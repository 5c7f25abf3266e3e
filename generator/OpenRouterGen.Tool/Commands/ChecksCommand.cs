using System.CommandLine;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class ChecksCommand
{
    public static Command Create(ToolContext context, Option<bool> json)
    {
        var id = new Argument<string?>("ID") { Description = "One of them alone.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("checks", "Lists what 'diff' looks for, each with an example.") { id };
        command.SetAction(_ => { context.Screen.Note("none"); return 0; });
        return command;
    }
}
