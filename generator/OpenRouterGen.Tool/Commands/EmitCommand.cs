using System.CommandLine;
using OpenRouterGen.Tool.Emitting;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

internal static class EmitCommand
{
    private const string Description = "Writes the client as C# files, one a type: to be read, or for a project without the generator.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the files. What an earlier run wrote there and is no more is removed." };
        var from = SourceArguments.From(SourceArguments.Words, SourceWords.Lock);
        var surface = new Option<bool>("--surface") { Description = "Only declarations: what users of the client see." };
        var force = new Option<bool>("--force")
        {
            Description = "Takes a folder that has files which the tool did not write, and replaces those of the same names.",
        };
        var project = new ProjectArguments();
        var hosts = new HostArguments();

        var command = new Command("emit", Description) { folder, from, surface, force };
        project.AddTo(command);
        hosts.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = await project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            var request = new EmitRequest(Path.TrimEndingDirectorySeparator(context.FullPath(parsed.GetValue(folder)!)), parsed.GetValue(from)!)
            {
                Surface = parsed.GetValue(surface),
                Force = parsed.GetValue(force),
                Json = parsed.GetValue(json),
            };
            return await new EmitRun(context, settings, hosts.Read(parsed), request).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
