using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Which verdicts count as a break.</summary>
internal static class FailOn
{
    /// <summary>What stops a program or its build.</summary>
    public const Verdicts Breaks = Verdicts.Wire | Verdicts.Source | Verdicts.Build;

    private static readonly Dictionary<string, Verdicts> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wire"] = Verdicts.Wire,
        ["source"] = Verdicts.Source,
        ["build"] = Verdicts.Build,
        ["behavior"] = Verdicts.Behavior,
        ["capability"] = Verdicts.Capability,
        ["docs"] = Verdicts.Docs,
        ["any"] = Breaks | Verdicts.Behavior | Verdicts.Capability | Verdicts.Docs,
        ["none"] = Verdicts.None,
    };

    public static Option<Verdicts?> Option(string description) => new("--fail-on")
    {
        Description = description + " Verdicts with ',' between them: wire, source, build, behavior, capability, docs; any; none.",
        HelpName = "VERDICTS",
        CustomParser = Parse,
    };

    private static Verdicts? Parse(ArgumentResult argument)
    {
        var verdicts = Verdicts.None;
        foreach (var word in argument.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!s_words.TryGetValue(word, out var verdict))
            {
                argument.AddError($"--fail-on knows no verdict '{word}'; it is one of {string.Join(", ", s_words.Keys)}.");
                return null;
            }

            verdicts |= verdict;
        }

        return verdicts;
    }
}
