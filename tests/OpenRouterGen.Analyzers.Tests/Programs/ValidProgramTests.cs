using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>Nothing is reported in programs that are right: neither errors, nor warnings, nor infos.</summary>
public partial class ValidProgramTests(ITestOutputHelper output)
{
    private const string SnippetPrelude = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using OpenRouter;

        #pragma warning disable CS0649, CS8618
        abstract class Prelude
        {
            protected static OpenRouterClient client;
            protected static ImageGenerationRequest request;
            protected static CancellationToken cancellationToken;
        }
        """;

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

    public static TheoryData<string> Samples() => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "samples")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Hundreds_of_generated_programs_are_right()
    {
        var programs = ValidProgram.All().ToList();
        output.WriteLine($"{programs.Count} programs");
        Assert.InRange(programs.Count, 200, 10_000);
        await AssertSilentAsync(Verify.Compile(string.Empty), programs.Select((program, index) => $"namespace P{index}\n{{\n{Verify.Method(program)}\n}}"));
    }

    [Fact]
    public async Task Every_snippet_of_the_documentation_is_right()
    {
        var blocks = Documents().SelectMany(document => Fence().Matches(Repository.Read(document)).Select(match => match.Groups["code"].Value)).ToList();
        Assert.InRange(blocks.Count, 5, 500);
        foreach (var block in blocks)
        {
            var usings = string.Join('\n', Using().Matches(block).Select(match => match.Value).Where(line => !SnippetPrelude.Contains(line, StringComparison.Ordinal)));
            var program = $"{usings}\n{SnippetPrelude}\nsealed class Snippet : Prelude\n{{\n    public static async Task RunAsync()\n    {{\n{Using().Replace(block, "")}\n        await Task.CompletedTask;\n    }}\n}}";
            await AssertSilentAsync(Verify.Compile(string.Empty), [program]);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_is_right(string sample)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", sample), "*.cs").Select(File.ReadAllText);
        await AssertSilentAsync(Projects.WithLibrary(string.Empty), files.Append(EmulatorStub));
    }

    private static async Task AssertSilentAsync(CSharpCompilation project, IEnumerable<string> sources)
    {
        var compilation = project.AddSyntaxTrees(sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions, $"File{index}.cs")));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe));
        Assert.Empty((await Verify.RunAsync(compilation)).Select(Describe));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic.Id} {diagnostic.GetMessage()} in {line}";
    }

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "docs"), "*.md")
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .Prepend("README.md");

    [GeneratedRegex("^```csharp\\r?\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("^using [A-Za-z.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
