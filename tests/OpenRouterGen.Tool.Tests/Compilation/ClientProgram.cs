using System.Text;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Tests.Compilation;

/// <summary>Texts of C# that the compiler of the SDK compiles against the runtime.</summary>
internal static class ClientProgram
{
    /// <summary>The ids of what the compiler reports of a program beside the client of a document.</summary>
    public static async Task<IReadOnlyList<string>> CompileAsync(string document, string? overlay, params string[] sources)
    {
        var overlays = new EquatableList<SpecSource>(overlay is null ? [] : [new SpecSource("names.overlay.yaml", overlay, Bundled: false)]);
        var spec = new SpecSources(
            new SpecSource("openapi.yaml", document, Bundled: false), overlays, EquatableList<SpecSource>.Empty, new BuildOptions());
        var result = SpecCompiler.Compile(spec, CancellationToken.None);
        return await CompileAsync([.. sources, .. ApiEmitter.Emit(result.Model!, CancellationToken.None).Select(file => file.Text)]);
    }

    /// <summary>The ids of what the compiler reports of texts.</summary>
    public static async Task<IReadOnlyList<string>> CompileAsync(params string[] texts)
    {
        using var scratch = new ScratchFolder();
        var sdk = await DotnetSdk.FindAsync(CancellationToken.None);
        var paths = new List<string>();
        foreach (var text in texts)
        {
            paths.Add(Path.Combine(scratch.Path, FormattableString.Invariant($"{paths.Count}.cs")));
            await File.WriteAllTextAsync(paths[^1], text, Encoding.UTF8);
        }

        var references = sdk.Platform().Append(Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Runtime.dll")).Select(path => "/reference:" + path);
        string[] arguments = ["/nostdlib+", "/target:library", "/nullable:enable", "/out:" + Path.Combine(scratch.Path, "a.dll"), .. references, .. paths];
        var found = await CompilerRun.RunAsync(sdk.Compiler, arguments, scratch.Path, scratch.Path, CancellationToken.None);
        return [.. found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
    }
}
