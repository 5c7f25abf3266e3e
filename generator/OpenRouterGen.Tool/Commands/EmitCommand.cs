using System.CommandLine;
using OpenRouterGen.Tool.Emitting;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class EmitCommand
{
    private const string Description = "Writes the client as C# files, one a type: to be read, or for a project without the generator.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var surface = new Option<bool>("--surface") { Description = "Only declarations: what users of the client see." };
        var output = new OutputArguments("files", ArgumentArity.ExactlyOne);
        var command = new Command("emit", Description) { surface };
        output.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var run = await output.ReadAsync(parsed, parsed.GetValue(json), context, cancellationToken).ConfigureAwait(false);
            return await run.RunAsync(
                "Emitting",
                result => EmittedFiles.Of(result.Model!, parsed.GetValue(surface), cancellationToken),
                withPlaces: false,
                cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
