using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Package.Tests;

/// <summary><c>dotnet format</c> applies fixes without asking. To right programs it applies none of ours, asked for them or for all that there are.</summary>
[Collection(PackedFeedCollection.Name)]
public class FormatTests(PackedFeed feed)
{
    private const string Programs = "tests/OpenRouterGen.Analyzers.Tests/Programs";
    private const string UsersIdioms = "cases/diagnostics/right-idioms.cs";

    // The control: it has a fix, which is for a document or a project. The command asks for a whole solution, and says that it got none.
    private const string MissesCases = """
        using OpenRouter;

        internal static class MissesCases
        {
            public static string Name(ImageStreamEvent streamed) => streamed.Value switch
            {
                ImageCompletedEvent => "completed",
            };
        }

        """;

    [LongFact]
    public async Task Right_programs_stay_as_they_are()
    {
        var projects = await feed.BuiltAsync("format", Write, "restore");
        var folder = projects.Folder;

        // The layout of lines is another matter, and the SDK's own.
        await DotNet.RunAsync(folder, "format", "whitespace", "--folder", ".");
        var before = Sources(folder);

        string[][] commands = [["analyzers", "--severity", "info", "--diagnostics", .. Ids()], []];
        foreach (var command in commands)
        {
            var output = await DotNet.RunAsync(folder, ["format", .. command, UserSolution.Name, "--no-restore"]);

            Assert.Equal(before, Sources(folder));
            Assert.Contains("Unable to fix ORG1011.", output, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void Idioms_of_users_are_among_them()
    {
        Skip.If(Repository.Shared is null, "The folder ../shared with the idioms of users is not on this machine.");
        Assert.Contains("ImageCount = n > 0 ? n : null", UsersProgram(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "generator/docs/diagnostics"), "ORG1*.md")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(string File, string Text)> Own() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, Programs, "Valid"), "*.txt")
        .Select(path => (Path.GetFileNameWithoutExtension(path) + ".cs", File.ReadAllText(path)))
        .Append(("Program.cs", File.ReadAllText(Path.Combine(Repository.Root, Programs, "RightIdioms.txt"))))
        .Append(("MissesCases.cs", MissesCases));

    // It was written for a client that calls the member by its wire name.
    private static string UsersProgram() =>
        File.ReadAllText(Path.Combine(Repository.Shared!, UsersIdioms)).Replace(" N = ", " ImageCount = ", StringComparison.Ordinal);

    private void Write(UserSolution projects)
    {
        Add("Own", Own());
        if (Repository.Shared is not null) Add("Users", [("Program.cs", UsersProgram())]);

        void Add(string project, IEnumerable<(string File, string Text)> files)
        {
            const string Properties = "<LangVersion>preview</LangVersion><AllowUnsafeBlocks>true</AllowUnsafeBlocks>";
            var path = projects.Add(project, "", feed.Reference(), Properties);
            foreach (var (file, text) in files) File.WriteAllText(Path.Combine(path, file), text);
        }
    }

    private static Dictionary<string, string> Sources(string folder) => Directory.EnumerateDirectories(folder)
        .SelectMany(project => Directory.EnumerateFiles(project, "*.cs"))
        .ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal);
}
