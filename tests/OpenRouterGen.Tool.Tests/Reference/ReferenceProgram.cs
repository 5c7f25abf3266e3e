using System.Text.RegularExpressions;
using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Tool.Tests.Compilation;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Reference;

/// <summary>The examples of pages, each as a program.</summary>
internal static partial class ReferenceProgram
{
    // A document may have a type of this name.
    private const string Task = "global::System.Threading.Tasks.Task";

    /// <summary>The examples of the pages in a folder.</summary>
    public static IReadOnlyList<string> Examples(string folder) =>
    [
        .. from page in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
           from block in Block().Matches(File.ReadAllText(page))
           select block.Groups["code"].Value,
    ];

    /// <summary>Writes the client of a document and its pages, and returns what the compiler reports of the examples beside it.</summary>
    public static async Task<IReadOnlyList<string>> CompileAsync(ToolBench bench, params string[] source)
    {
        await bench.DoAsync(["emit", "code", .. source]);
        await bench.DoAsync(["docs", "pages", .. source]);
        var examples = Examples(Path.Combine(bench.Root, "pages"));
        Assert.NotEmpty(examples);
        var client = Directory.EnumerateFiles(Path.Combine(bench.Root, "code"), "*.cs").Select(File.ReadAllText);
        return await ClientProgram.CompileAsync([ImplicitUsings.Text, .. client, .. examples.Select(Program)]);
    }

    private static string Program(string example, int index)
    {
        var usings = Using().Matches(example).Select(line => line.Value);
        var statements = Using().Replace(example, "");
        return $"{string.Join('\n', usings)}\nclass Example{index}\n{{\n    async {Task} RunAsync()\n    {{\n{statements}    }}\n}}\n";
    }

    [GeneratedRegex("^```+csharp\n(?<code>.*?)^```+$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("^using [A-Za-z.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
