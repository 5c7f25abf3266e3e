using System.CommandLine;

namespace OpenRouterGen.Tool.Commands;

/// <summary>The option that names a document.</summary>
internal static class SourceArguments
{
    public const string Words = "'lock' (what the project has), 'bundled', 'published', a file, an address, or REVISION:PATH of git.";

    public static Option<string> From(string words, string source) => new("--from")
    {
        Description = "The document: " + words,
        HelpName = "SOURCE",
        DefaultValueFactory = _ => source,
    };
}
