using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Commands;

/// <summary>A command line in the documentation is one that the tool knows.</summary>
public sealed class DocumentedCommandTests
{
    private const string Program = @"(openroutergen|OpenRouterGen\.Tool --)";
    private static readonly string s_root = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", ".."));

    public static TheoryData<string> Documents =>
        ["README.md", "spec/README.md", "generator/docs/guides/agents.md", "generator/docs/guides/regenerating.md", "generator/docs/guides/tool.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_command_line_is_understood(string document)
    {
        using var bench = new ToolBench();
        var commands = string.Join('|', CommandLine.Create(bench.Context).Subcommands.Select(command => command.Name));

        // Up to what ends a command in a shell, in prose or in a file of a pipeline.
        var pattern = new Regex($"""{Program} (?<rest>({commands})\b([^`#|>"\n]|"[^"\n]*\$[^"\n]*")*)""");
        var lines = pattern.Matches(File.ReadAllText(Path.Combine(s_root, document))).Select(match => match.Groups["rest"].Value.Trim()).ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            Assert.Empty(CommandLine.Create(bench.Context).Parse(line).Errors.Select(error => $"{line}: {error.Message}"));
        }
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
