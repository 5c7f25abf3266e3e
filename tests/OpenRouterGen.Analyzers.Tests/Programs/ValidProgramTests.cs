using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;
using OpenRouterGen.Generator.Tests.Documentation;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>Nothing is reported in programs that are right: neither errors, nor warnings, nor infos.</summary>
public class ValidProgramTests(ITestOutputHelper output)
{
    // The samples run against the emulator when there is no key; here its name is enough.
    private const string EmulatorStub = """
        namespace OpenRouter.Emulator
        {
            public sealed class EmulatorServer : System.IAsyncDisposable
            {
                public System.Uri BaseAddress => null!;
                public OpenRouter.OpenRouterClientOptions ClientOptions => null!;
                public static System.Threading.Tasks.Task<EmulatorServer> StartAsync() => null!;
                public System.Threading.Tasks.ValueTask DisposeAsync() => default;
            }
        }
        """;

    // Console apps, which need the library and the emulator alone. The builds of the others are warned of mistakes like any other.
    public static TheoryData<string> Samples() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path) is var project && project.Contains("<OutputType>Exe", StringComparison.Ordinal)
                && !project.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal)
                && !project.Contains("<PackageReference", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task Hundreds_of_generated_programs_are_right()
    {
        var programs = ValidProgram.All().ToList();
        output.WriteLine($"{programs.Count} programs");
        Assert.InRange(programs.Count, 200, 10_000);
        await AssertSilentAsync(Verify.Compile(string.Empty), programs.Select((program, index) => $"namespace P{index}\n{{\n{Verify.Method(program)}\n}}"));
    }

    [Theory]
    [InlineData("GuardsAndPresets")]
    [InlineData("KnownValues")]
    [InlineData("MembersAndTexts")]
    [InlineData("NewForms")]
    [InlineData("Options")]
    [InlineData("Patterns")]
    [InlineData("Questions")]
    [InlineData("Requests")]
    [InlineData("Shapes")]
    [InlineData("TestsAndStreams")]
    public async Task Ordinary_code_in_odd_forms_is_right(string program)
    {
        var compilation = Projects.WithNewestLanguage(Repository.Read($"tests/OpenRouterGen.Analyzers.Tests/Programs/Valid/{program}.txt"));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        Assert.Empty((await Verify.RunAsync(compilation)).Select(Describe));
    }

    [Theory]
    [InlineData("CommandLine")]
    [InlineData("TopLevel")]
    public Task Ordinary_programs_are_right(string program) =>
        Verify.SourceAsync(Repository.Read($"tests/OpenRouterGen.Analyzers.Tests/Programs/Valid/{program}.txt"), Projects.WithLibrary);

    [Fact]
    public Task Wrong_values_in_odd_forms_are_reported() =>
        Verify.SourceAsync(Repository.Read("tests/OpenRouterGen.Analyzers.Tests/Programs/WrongNewForms.txt"), Projects.WithNewestLanguage);

    [Fact]
    public async Task Every_snippet_of_the_documentation_is_right()
    {
        var blocks = SnippetProgram.Documents().SelectMany(document => SnippetProgram.BlocksOf(document).Select(block => (document, block))).ToList();
        Assert.InRange(blocks.Count, 5, 500);
        foreach (var (document, block) in blocks)
        {
            await AssertSilentAsync(Verify.Compile(string.Empty), [SnippetProgram.Of(block)], id => SnippetProgram.MayHave(id, document));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_is_right(string sample)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", sample), "*.cs").Select(File.ReadAllText);
        await AssertSilentAsync(Projects.WithLibrary(string.Empty), files.Append(EmulatorStub));
    }

    private static async Task AssertSilentAsync(
        CSharpCompilation project, IEnumerable<string> sources, Func<string, bool>? isAllowed = null)
    {
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions, $"File{index}.cs"));
        var compilation = project.AddSyntaxTrees(trees);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        Assert.Empty((await Verify.RunAsync(compilation)).Where(diagnostic => isAllowed?.Invoke(diagnostic.Id) != true).Select(Describe));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic.Id} {diagnostic.GetMessage()} in {line}";
    }
}
