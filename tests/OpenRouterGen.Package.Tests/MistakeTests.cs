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

    [Fact]
    public async Task A_build_with_the_package_prints_the_errors_and_warnings_and_its_log_has_the_infos() =>
        await AssertReportsAsync(App("mistakes", feed.Reference()));

    [Fact]
    public async Task The_prebuilt_client_gets_the_same_diagnostics() =>
        await AssertReportsAsync(App("mistakes with the client", feed.Reference(PackedFeed.Client)));

    [Fact]
    public async Task A_project_with_both_packages_gets_each_once()
    {
        // One of them without a client: with two, every use of a type is a warning of the compiler too.
        var app = App("mistakes with both", feed.Reference() + feed.Reference(PackedFeed.Client), "<OpenRouterGenSpec>none</OpenRouterGenSpec>");
        await AssertReportsAsync(app);
    }

    [Theory]
    [InlineData("OpenRouterGen")]
    [InlineData(PackedFeed.Client)]
    public async Task An_app_beside_a_library_with_a_package_gets_the_same_diagnostics(string package)
    {
        var app = App("mistakes beside a library with " + package, """<ProjectReference Include="../Pictures/Pictures.csproj" />""");
        var library = Path.Combine(Path.GetDirectoryName(app)!, "Pictures");
        ConsoleProject.Write(library, "public class Empty;", feed.Reference(package), "<OutputType>Library</OutputType>");
        await AssertReportsAsync(app);
    }

    [Fact]
    public async Task What_fixes_make_of_it_builds_and_the_service_takes_every_request()
    {
        var app = Path.Combine(feed.NewFolder("corrected"), "App");
        ConsoleProject.Write(app, File.ReadAllText(Path.Combine(Repository.Root, Programs, "Corrected.txt")), feed.Reference(), Relaxed);
        await DotNet.RunAsync(app, "build", "--nologo");
        await using var emulator = await EmulatorServer.StartAsync();
        var output = await DotNet.RunAsync(app, EmulatorEnvironment.Of(emulator), Path.Combine("bin", "Debug", "net10.0", "App.dll"));
        Assert.DoesNotContain("refused", output, StringComparison.Ordinal);
        Assert.Equal(35, Regex.Count(output, "accepted"));
    }

    // What is a warning is printed as one.
    private const string Relaxed = "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>";

    private string App(string name, string items, string properties = "")
    {
        var app = Path.Combine(feed.NewFolder(name), "App");
        ConsoleProject.Write(app, s_mistakes.Text, items, Relaxed + properties);
        return app;
    }

    private static async Task AssertReportsAsync(string folder)
    {
        var (exitCode, output) = await DotNet.TryRunAsync(folder, "build", "--nologo", "-p:ErrorLog=build.sarif");
        Assert.NotEqual(0, exitCode);
        var log = ErrorLog.Read(Path.Combine(folder, "build.sarif")).Where(entry => entry.Id.StartsWith("ORG1", StringComparison.Ordinal));
        var expected = s_mistakes.Marks.Select(mark => $"{mark.Id} {LineOf(mark)}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, log.Select(entry => $"{entry.Id} {entry.Line}").Order(StringComparer.Ordinal));

        var infos = log.Where(entry => entry.Level == "note").Select(entry => entry.Id).Distinct();
        Assert.Equal(["ORG1012", "ORG1013", "ORG1018", "ORG1019", "ORG1030", "ORG1036"], infos.Order(StringComparer.Ordinal));
        var printed = Printed().Matches(output).Select(match => $"{match.Groups["id"].Value} {match.Groups["line"].Value},{match.Groups["column"].Value}")
            .Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            s_mistakes.Marks.Where(mark => !infos.Contains(mark.Id)).Select(mark => $"{mark.Id} {LineOf(mark)},{ColumnOf(mark)}").Order(StringComparer.Ordinal),
            printed);
    }

    private static int LineOf(Mark mark) => s_mistakes.Text.AsSpan(0, mark.Start).Count('\n') + 1;

    private static int ColumnOf(Mark mark) => mark.Start - s_mistakes.Text.LastIndexOf('\n', mark.Start);

    [GeneratedRegex(@"Program\.cs\((?<line>\d+),(?<column>\d+)\): (error|warning) (?<id>ORG1\d+):", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}
