using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>Every form of a file with every member: many small programs in one compilation.</summary>
internal static class FormTable
{
    private const string Folder = "tests/OpenRouterGen.Analyzers.Tests/Programs/";

    public static IReadOnlyList<string> Read(string file) =>
    [
        .. from form in Forms(file)
           from member in FormMember.All
           select Source(form, member),
    ];

    public static IReadOnlyList<string> Forms(string file) => Repository.Read(Folder + file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The programs in which something else is reported than what is marked, each with what was found.</summary>
    public static async Task<IReadOnlyList<string>> MismatchesAsync(IReadOnlyList<string> programs)
    {
        var sources = programs.Select(MarkedSource.Parse).ToList();
        var trees = sources.Select((source, index) => Verify.Parse(source.Text, $"File{index}.cs")).ToList();
        var compilation = Verify.Compile(string.Empty).AddSyntaxTrees(trees);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => Line(error));
        Assert.Empty(errors);
        var found = (await Verify.RunAsync(compilation)).ToLookup(diagnostic => diagnostic.Location.SourceTree);
        return
        [
            .. from pair in trees.Zip(sources)
               let expected = pair.Second.Marks.Select(mark => $"{mark.Id}@{mark.Start}").Order(StringComparer.Ordinal)
               let reported = found[pair.First].Select(diagnostic => $"{diagnostic.Id}@{diagnostic.Location.SourceSpan.Start}").Order(StringComparer.Ordinal)
               where !expected.SequenceEqual(reported)
               select $"{Statement(pair.Second.Text)} : expected {string.Join(' ', expected)}, reported {string.Join(' ', found[pair.First].Select(Line))}",
        ];
    }

    private static string Statement(string text) => text.Split('\n').First(line => line.StartsWith("            ", StringComparison.Ordinal)).Trim();

    private static string Line(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage()} at {diagnostic.Location.SourceTree?.ToString().Substring(
        diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}";

    private static int s_count;

    public static string Source(string form, FormMember member) => $$"""
        namespace P{{Interlocked.Increment(ref s_count)}}
        {
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using OpenRouter;

            static class Program
            {
                static void Run(bool condition, int number, string text)
                {
                    {{member.Fill(form)}}
                }

                static void Send(ImageGenerationRequest request) => GC.KeepAlive(request);
                static void Guard({{member.Type}} value) { if (value.Equals({{member.Wrong}})) throw new Exception(); }
                static bool TryUse({{member.Type}} value) => !value.Equals({{member.Wrong}});
                static void Fix(ref {{member.Type}} value) => value = {{member.Right}};
                static void Set(out {{member.Type}} value) => value = {{member.Right}};
                static {{member.Type}} Pick(params {{member.Type}}[] values) => values[^1];
            }

            static class Constants { public const {{member.Type}} Fixed = {{member.Wrong}}; }

            static class Other
            {
                public static readonly {{member.Type}} Kept = {{member.Wrong}};
                public static readonly {{member.Type}} Static;
                public static {{member.Type}} Read { get; } = {{member.Wrong}};
                public static {{member.Type}} Arrow => {{member.Wrong}};
                public static {{member.Type}} Getter { get { return {{member.Wrong}}; } }
                public static {{member.Type}} Both => Environment.ProcessorCount > 8 ? {{member.Wrong}} : {{member.AlsoWrong}};
                public static {{member.Type}} Chosen => Environment.ProcessorCount > 8 ? {{member.Wrong}} : {{member.Right}};
                public static {{member.Type}} Changing { get; set; } = {{member.Wrong}};

                static Other() => Static = {{member.Right}};
            }

            class Plain { public {{member.Type}} Kept { get; } = {{member.Wrong}}; }
            class Built { public {{member.Type}} Kept { get; } = {{member.Wrong}}; public Built() => Kept = {{member.Right}}; }
            class Base { public virtual {{member.Type}} Kept => {{member.Wrong}}; }
            class Derived : Base { public override {{member.Type}} Kept => {{member.Right}}; }
        }
        """;
}
