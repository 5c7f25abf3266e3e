using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Contract;

/// <summary>
/// What versions of the generator emitted for the sample and for <c>openapi.yaml</c> beside this file. Compiled libraries hold such text, so every later
/// runtime of the same major version must serve it. <c>OPENROUTERGEN_RECORD_CONTRACT=1</c> records the text of the current version, once, before its release.
/// </summary>
internal static class RecordedContract
{
    public const string Switch = "OPENROUTERGEN_RECORD_CONTRACT";

    private const string Head = """
        // Emitted by version {0}, and kept as it is: libraries that were compiled from it go on to run with later versions of the runtime.
        // This file is never edited; a version adds a folder of its own ({1}=1 records it, before the release).

        """;

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "OpenRouterGen.Generator.Tests", "Contract");
    private static readonly string s_version = typeof(OpenRouterGenerator).Assembly.GetName().Version!.ToString(3);
    private static readonly Lazy<IReadOnlyList<string>> s_versions = new(Read);

    /// <summary>The versions with a recorded text, the oldest first.</summary>
    public static IReadOnlyList<string> Versions => s_versions.Value;

    public static CSharpCompilation Compile(string version, string use = "") =>
        EmittedCode.CompileToRun(Directory.GetFiles(Path.Combine(s_folder, version)).Order(StringComparer.Ordinal).Select(File.ReadAllText).Append(use));

    /// <summary>What the generator emits today.</summary>
    public static CSharpCompilation CompileToday() => EmittedCode.CompileToRun(Emit().Select(file => file.Text));

    private static IReadOnlyList<string> Read()
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Record(Path.Combine(s_folder, s_version));
        }

        return [.. Directory.GetDirectories(s_folder).Select(path => Path.GetFileName(path)!).OrderBy(Version.Parse)];
    }

    private static void Record(string folder)
    {
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        foreach (var (name, text) in Emit())
        {
            var head = string.Format(System.Globalization.CultureInfo.InvariantCulture, Head, s_version, Switch);
            File.WriteAllText(Path.Combine(folder, name + ".cs.txt"), head + text);
        }
    }

    private static IEnumerable<(string Name, string Text)> Emit()
    {
        var sample = SampleDocument.Build(SampleDocument.Options with { ToolVersion = s_version });
        var document = File.ReadAllText(Path.Combine(s_folder, "openapi.yaml"));
        var catalog = File.ReadAllText(Path.Combine(s_folder, "models.json"));
        var options = new BuildOptions { Namespace = "Contract.Api", Client = "ContractClient", ToolVersion = s_version };
        return EmittedCode.Emit(sample).Concat(EmittedCode.Emit(TestDocument.ModelWithoutErrors(document, options, catalog)))
            .Select(file => (file.HintName.Replace(".g.cs", string.Empty, StringComparison.Ordinal), file.Text));
    }
}
