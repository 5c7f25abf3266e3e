using System.Text.RegularExpressions;
using OpenRouter.Emulator;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Package.Tests;

/// <summary>
/// The program with a mistake of every kind, built as a user builds it: with either package or both, and beside a library that has one. The
/// marks in the program say what is expected at which column.
/// </summary>
[Collection(PackedFeedCollection.Name)]
public partial class MistakeTests(PackedFeed feed)
{
    private const string Programs = "tests/OpenRouterGen.Analyzers.Tests/Programs/";

    private static readonly MarkedSource s_mistakes = MarkedSource.Parse(File.ReadAllText(Path.Combine(Repository.Root, Programs, "Mistakes.txt")));

    // What is a warning is printed as one, and the log has the rest.
    private const string Relaxed = "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>";
    private const string Logged = Relaxed + "<ErrorLog>build.sarif</ErrorLog>";

    [Theory]
    [InlineData("WithThePackage")]
    [InlineData("WithTheClient")]
    [InlineData("WithBoth")]
    [InlineData("BesideLibraryWithThePackage")]
    [InlineData("BesideLibraryWithTheClient")]
    public async Task A_build_prints_each_error_and_warning_once_and_its_log_has_the_infos(string project)
    {
        var projects = await BuiltAsync();
        var log = ErrorLog.Read(Path.Combine(projects.FolderOf(project), "build.sarif"))
            .Where(entry => entry.Id.StartsWith("ORG1", StringComparison.Ordinal))
            .ToList();
        var expected = s_mistakes.Marks.Select(mark => $"{mark.Id} {LineOf(mark)}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, log.Select(entry => $"{entry.Id} {entry.Line}").Order(StringComparer.Ordinal));

        var infos = log.Where(entry => entry.Level == "note").Select(entry => entry.Id).Distinct();
        Assert.Equal(["ORG1012", "ORG1013", "ORG1018", "ORG1019", "ORG1030", "ORG1036"], infos.Order(StringComparer.Ordinal));
        var printed = projects.DiagnosticsOf(project).Select(line => Printed().Match(line)).Where(match => match.Success)
            .Select(match => $"{match.Groups["id"].Value} {match.Groups["line"].Value},{match.Groups["column"].Value}")
            .Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            s_mistakes.Marks.Where(mark => !infos.Contains(mark.Id)).Select(mark => $"{mark.Id} {LineOf(mark)},{ColumnOf(mark)}").Order(StringComparer.Ordinal),
            printed);
    }

    [Fact]
    public async Task What_fixes_make_of_it_builds_and_the_service_takes_every_request()
    {
        var projects = await BuiltAsync();
        await using var emulator = await EmulatorServer.StartAsync();
        var output = await projects.RunProgramAsync("Corrected", emulator);
        Assert.DoesNotContain("refused", output, StringComparison.Ordinal);
        Assert.Equal(35, Regex.Count(output, "accepted"));
    }

    private Task<UserSolution> BuiltAsync() => feed.BuiltAsync("mistakes", projects =>
    {
        var (package, client) = (feed.Reference(), feed.Reference(PackedFeed.Client));
        projects.Add("WithThePackage", s_mistakes.Text, package, Logged);
        projects.Add("WithTheClient", s_mistakes.Text, client, Logged);

        // One of them without a client: a second one is a warning of its own.
        projects.Add("WithBoth", s_mistakes.Text, package + client, Logged + "<OpenRouterGenSpec>none</OpenRouterGenSpec>");
        foreach (var (library, reference) in new[] { ("LibraryWithThePackage", package), ("LibraryWithTheClient", client) })
        {
            projects.Add(library, "public class Empty;", reference, "<OutputType>Library</OutputType>");
            projects.Add("Beside" + library, s_mistakes.Text, UserSolution.Reference(library), Logged);
        }

        projects.Add("Corrected", File.ReadAllText(Path.Combine(Repository.Root, Programs, "Corrected.txt")), package, Relaxed);
    }, hasRegistry: true);

    private static int LineOf(Mark mark) => s_mistakes.Text.AsSpan(0, mark.Start).Count('\n') + 1;

    private static int ColumnOf(Mark mark) => mark.Start - s_mistakes.Text.LastIndexOf('\n', mark.Start);

    [GeneratedRegex(@"Program\.cs\((?<line>\d+),(?<column>\d+)\): (error|warning) (?<id>ORG1\d+):", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}
