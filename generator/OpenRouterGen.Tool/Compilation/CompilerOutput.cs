using System.Globalization;
using System.Text.RegularExpressions;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>Reads what the compiler writes: <c>path(line,column): error ID: message</c>, and the same without a place.</summary>
internal static partial class CompilerOutput
{
    public static EquatableList<CompilerDiagnostic> Read(string output) => Line().Matches(output).Select(match => new CompilerDiagnostic(
        match.Groups["file"] is { Success: true, Value: var file } ? file : null,
        Number(match.Groups["line"]),
        Number(match.Groups["column"]),
        match.Groups["severity"].Value == "error",
        match.Groups["id"].Value,
        match.Groups["message"].Value.TrimEnd('\r'))).ToEquatableList();

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^((?<file>.+?)\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\): )?(?<severity>error|warning) (?<id>\w+): (?<message>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
