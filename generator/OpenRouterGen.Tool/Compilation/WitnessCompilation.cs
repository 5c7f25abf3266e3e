using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Comparison.Witness;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>Compiles the witness of one client against another one, by the compiler of the SDK.</summary>
internal sealed class WitnessCompilation : IDisposable
{
    private readonly DotnetSdk _sdk;
    private readonly List<string> _references;
    private readonly ScratchFolder _scratch = new();

    private WitnessCompilation(DotnetSdk sdk)
    {
        _sdk = sdk;
        _references = [.. sdk.Platform().Append(Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Runtime.dll")).Select(path => "/reference:" + path)];
    }

    /// <summary>Emits both clients into a temporary folder, and compiles there.</summary>
    /// <exception cref="CompilationUnavailableException">There is no compiler, or a client does not compile.</exception>
    public static async Task<WitnessResult> RunAsync(ApiModel old, ApiModel @new, CancellationToken cancellationToken)
    {
        using var compilation = new WitnessCompilation(await DotnetSdk.FindAsync(cancellationToken).ConfigureAwait(false));
        return await compilation.CompareAsync(old, @new, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<WitnessResult> CompareAsync(ApiModel old, ApiModel @new, CancellationToken cancellationToken)
    {
        var surface = ClientSurface.Of(old);
        var program = WitnessProgram.Of(surface);
        var clients = await Task.WhenAll(ClientAsync("old", old, cancellationToken), ClientAsync("new", @new, cancellationToken)).ConfigureAwait(false);
        var other = ClientSurface.Of(@new);
        var predicted = SurfaceComparer.Compare(surface, other);
        var real = new HashSet<SourceBreak>();
        foreach (var (name, file) in new[] { ("uses", program.Uses), ("mocks", program.Mocks), ("forms", program.Forms) })
        {
            var found = await Task.WhenAll(clients.Select((client, index) => DiagnosticsAsync(name + index, file, client, cancellationToken)))
                .ConfigureAwait(false);
            var before = WitnessReport.Breaks(file, surface, found[0]).ToHashSet();
            if (before.FirstOrDefault(one => one.CompilerId != CompilerIds.Obsolete) is { } wrong)
            {
                throw new CompilationUnavailableException($"the witness does not compile against its own client: {wrong}");
            }

            // What is obsolete already is no news.
            var after = file == program.Forms
                ? WitnessReport.Unexpected(file, surface, other, found[1], predicted)
                : WitnessReport.Breaks(file, surface, found[1]);
            real.UnionWith(after.Except(before));
        }

        return new WitnessResult(program.Count, predicted, real.ToEquatableList());
    }

    /// <summary>The assembly of a client without its bodies.</summary>
    private async Task<string> ClientAsync(string name, ApiModel model, CancellationToken cancellationToken)
    {
        var folder = _scratch.Folder(name);
        var paths = new List<string>();
        foreach (var file in ApiEmitter.Emit(model, cancellationToken))
        {
            paths.Add(Path.Combine(folder, FormattableString.Invariant($"{paths.Count}.cs")));
            await File.WriteAllTextAsync(paths[^1], file.Text, Encoding.UTF8, cancellationToken).ConfigureAwait(false);
        }

        var assembly = Path.Combine(folder, "Client.dll");
        var found = await CompileAsync(folder, [.. paths, "/refonly", "/out:" + assembly], cancellationToken).ConfigureAwait(false);
        return found.FirstOrDefault(diagnostic => diagnostic.IsError) is { } error
            ? throw new CompilationUnavailableException($"the {name} client does not compile: {error.Id}: {error.Message}")
            : assembly;
    }

    private async Task<IReadOnlyList<WitnessDiagnostic>> DiagnosticsAsync(string name, WitnessFile file, string client, CancellationToken cancellationToken)
    {
        var folder = _scratch.Folder(name);
        var path = Path.Combine(folder, "Witness.cs");
        await File.WriteAllTextAsync(path, file.Text, Encoding.UTF8, cancellationToken).ConfigureAwait(false);
        string[] arguments =
        [
            // References of documentation are looked at where documentation is written.
            path, "/reference:" + client, "/out:" + Path.Combine(folder, "Witness.dll"), "/doc:" + Path.Combine(folder, "Witness.xml"),
        ];
        var found = await CompileAsync(folder, arguments, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(one => new WitnessDiagnostic(one.Line, one.Id, one.IsError, one.Message))];
    }

    private Task<EquatableList<CompilerDiagnostic>> CompileAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        string[] all = ["/nostdlib+", "/target:library", "/nullable:enable", "/deterministic+", .. _references, .. arguments];
        return CompilerRun.RunAsync(_sdk.Compiler, all, folder, folder, cancellationToken);
    }
}
