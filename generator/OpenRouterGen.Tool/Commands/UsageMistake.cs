using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class UsageMistake
{
    /// <summary>The first mistake; null where the command line is understood.</summary>
    public static string? Of(ParseResult parsed) => parsed switch
    {
        { UnmatchedTokens: [var word, ..] } => Unknown(parsed.CommandResult.Command, word),
        { CommandResult.Command: RootCommand, Errors.Count: > 0 } => "no command is named; 'openroutergen --help' lists them",
        { Errors: [var error, ..] } => OneLine(error.Message).TrimEnd('.') + "; " + Help(parsed.CommandResult.Command) + " shows how",
        _ => Empty(parsed.CommandResult) is { } name ? $"'{name}' is empty; give it a value, or leave it out" : null,
    };

    private static string Unknown(Command command, string word)
    {
        if (command is RootCommand)
        {
            return $"there is no command '{word}'"
                + NearestName.QuestionOr(word, command.Subcommands.Select(known => known.Name), "'openroutergen --help' lists them");
        }

        if (!word.StartsWith('-'))
        {
            return $"'{word}' is one word too many for 'openroutergen {command.Name}'; what has spaces stands in quotes, and {Help(command)} shows the rest";
        }

        List<string> options = [.. command.Options.Select(option => option.Name)];
        return options.Contains(word, StringComparer.Ordinal)
            ? $"'{word}' stands behind '--', where nothing is an option; name it before"
            : $"'openroutergen {command.Name}' has no option '{word}'{NearestName.QuestionOr(word, options, Help(command) + " lists them")}";
    }

    // A script whose variable is not set means something else than the folder it runs in, or any model.
    private static string? Empty(CommandResult command) => command.Children.FirstOrDefault(given => given.Tokens.Any(token => token.Value.Length == 0)) switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => null,
    };

    private static string Help(Command command) => $"'openroutergen {command.Name} --help'";

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
