using System.CommandLine;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Commands that write in several formats, of which one has an option of its own everywhere.</summary>
internal static class JsonArguments
{
    /// <summary>Refuses a command line that asks for two formats.</summary>
    /// <param name="command">The command.</param>
    /// <param name="json">The option that means JSON.</param>
    /// <param name="format">The option that names a format.</param>
    public static void AllowOneFormat(Command command, Option json, Option format) => command.Validators.Add(result =>
    {
        if (result.GetResult(json) is { Implicit: false } && result.GetResult(format) is { Implicit: false } named
            && !named.Tokens.All(token => token.Value.Equals("json", StringComparison.OrdinalIgnoreCase)))
        {
            result.AddError($"'{json.Name}' and '{format.Name}' name two formats; give one of them.");
        }
    });
}
