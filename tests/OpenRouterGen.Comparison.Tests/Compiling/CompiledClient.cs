using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Compiling;

/// <summary>A client's declarations, compiled without its bodies.</summary>
internal static class CompiledClient
{
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, metadataImportOptions: MetadataImportOptions.Public);

    // References of documentation are looked at too.
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    public static IReadOnlyList<MetadataReference> Platform { get; } = [.. References()];

    public static CSharpCompilation Compilation(ApiModel model) =>
        Create("Client", ApiEmitter.Emit(model, CancellationToken.None).Select(file => file.Text), Platform);

    public static MetadataReference Reference(ApiModel model)
    {
        using var stream = new MemoryStream();
        var result = Compilation(model).Emit(stream, options: new EmitOptions(metadataOnly: true));
        Assert.Empty(Errors(result.Diagnostics).Select(error => error.ToString()));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>Compiles texts that use a client.</summary>
    public static CSharpCompilation User(string text, MetadataReference client) => Create("User", [text], Platform.Append(client));

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static CSharpCompilation Create(string name, IEnumerable<string> texts, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name, texts.Select(text => CSharpSyntaxTree.ParseText(text, s_parsing)), references, s_options);

    private static IEnumerable<MetadataReference> References()
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => path.StartsWith(framework, StringComparison.Ordinal))
            .Append(Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
