using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OpenRouterGen.Tool.Commands;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Commands;

/// <summary>A command line in the documentation is one that the tool knows.</summary>
public sealed partial class DocumentedCommandTests
{
    private const string Program = @"(openroutergen|OpenRouterGen\.Tool --)";
    private const string Commands = "update|diff|checks|emit|docs|validate|convert|models|show|check|estimate|image|serve|playground|verify-live|mcp";

    private static readonly string s_root = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", ".."));

    public static TheoryData<string> Documents =>
        ["README.md", "spec/README.md", "generator/docs/guides/agents.md", "generator/docs/guides/regenerating.md", "generator/docs/guides/tool.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_command_line_is_understood(string document)
    {
        using var bench = new ToolBench();
        var lines = CommandText().Matches(File.ReadAllText(Path.Combine(s_root, document))).Select(match => match.Groups["rest"].Value.Trim()).ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            Assert.Empty(CommandLine.Create(bench.Context).Parse(line).Errors.Select(error => $"{line}: {error.Message}"));
        }
    }

    // Up to what ends a command in a shell, in prose or in a file of a pipeline.
    [GeneratedRegex($"""{Program} (?<rest>({Commands})\b([^`#|>"\n]|"[^"\n]*\$[^"\n]*")*)""")]
    private static partial Regex CommandText();

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
