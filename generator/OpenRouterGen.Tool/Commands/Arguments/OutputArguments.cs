using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouterGen.Tool.Emitting;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Which document files are made of, and where they go.</summary>
/// <param name="what">The files, in the plural.</param>
/// <param name="arity">Whether the folder must be named.</param>
internal sealed class OutputArguments(string what, ArgumentArity arity)
{
    private readonly Argument<string> _folder = new("DIR")
    {
        Description = $"The folder of the {what}. What an earlier run wrote there and is no more is removed.",
        Arity = arity,
    };

    private readonly Option<string> _from = SourceArguments.From(SourceArguments.Words, SourceWords.Lock);

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Takes a folder that has files which the tool did not write, and replaces those of the same names.",
    };

    private readonly ProjectArguments _project = new();
    private readonly HostArguments _hosts = new();

    public void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_from);
        command.Add(_force);
        _project.AddTo(command);
        _hosts.AddTo(command);
    }

    /// <summary>Whether the command line names the folder.</summary>
    public bool IsNamed(CommandResult command) => command.GetResult(_folder) is { Tokens.Count: > 0 };

    public async Task<OutputRun> ReadAsync(ParseResult parsed, bool isJson, ToolContext context, CancellationToken cancellationToken)
    {
        var settings = await _project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
        var request = new OutputRequest(Path.TrimEndingDirectorySeparator(context.FullPath(parsed.GetValue(_folder)!)), parsed.GetValue(_from)!)
        {
            Force = parsed.GetValue(_force),
            Json = isJson,
        };
        return new OutputRun(context, settings, _hosts.Read(parsed), request);
    }
}
