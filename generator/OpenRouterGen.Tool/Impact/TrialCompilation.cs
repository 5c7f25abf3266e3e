using System.Text;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Impact;

/// <summary>Compiles a project elsewhere: as it is, or with other inputs and other references.</summary>
/// <param name="line">The project's command line.</param>
/// <param name="scratch">A folder for what the compiler writes.</param>
internal sealed class TrialCompilation(CommandLine line, string scratch)
{
    // What the compiler writes. Each goes into the scratch folder, under the name that it has.
    private static readonly string[] s_outputs = ["/out:", "/refout:", "/pdb:", "/doc:"];

    private static readonly string[] s_dropped = ["/errorlog:", "/reportanalyzer", "/touchedfiles:"];

    /// <summary>Where the assembly is, once it was compiled.</summary>
    public string Assembly => Path.Combine(scratch, FileName("/out:"));

    public Task<EquatableList<CompilerDiagnostic>> RunAsync(CancellationToken cancellationToken) =>
        CompileAsync(Arguments(), cancellationToken);

    /// <summary>Compiles with staged inputs, and with other assemblies in the place of some.</summary>
    /// <param name="staged">The inputs; null for those that the project has.</param>
    /// <param name="replaced">Assemblies by the full path of those whose place they take.</param>
    /// <param name="cancellationToken">Ends the compiler.</param>
    public async Task<EquatableList<CompilerDiagnostic>> RunAsync(
        StagedInputs? staged, IReadOnlyDictionary<string, string> replaced, CancellationToken cancellationToken)
    {
        var arguments = Arguments().Select(argument => WithReference(argument, replaced)).ToList();
        if (staged is not null)
        {
            arguments = await WithInputsAsync(arguments, staged, cancellationToken).ConfigureAwait(false);
        }

        var found = await CompileAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (found.Any(diagnostic => diagnostic.IsError))
        {
            // Whoever references it needs its declarations, which are right where only bodies are wrong.
            await CompileAsync(arguments.Where(argument => !argument.StartsWith("/refout:", StringComparison.OrdinalIgnoreCase)).Append("/refonly"), cancellationToken)
                .ConfigureAwait(false);
        }

        return found;
    }

    private IEnumerable<string> Arguments() => line.Arguments
        .Where(argument => !s_dropped.Any(option => argument.StartsWith(option, StringComparison.OrdinalIgnoreCase)))
        .Select(Elsewhere)
        .Append("/generatedfilesout:" + Directory.CreateDirectory(Path.Combine(scratch, "generated")).FullName)
        .Append("/fullpaths");

    private string Elsewhere(string argument)
    {
        if (s_outputs.FirstOrDefault(option => argument.StartsWith(option, StringComparison.OrdinalIgnoreCase)) is not { } output)
        {
            return argument.StartsWith("/generatedfilesout:", StringComparison.OrdinalIgnoreCase) ? "/nologo" : argument;
        }

        // The reference assembly has the name of the assembly, in a folder of its own.
        var folder = output == "/refout:" ? Directory.CreateDirectory(Path.Combine(scratch, "ref")).FullName : scratch;
        return output + Path.Combine(folder, Path.GetFileName(line.PathOf(argument, output)!));
    }

    private string WithReference(string argument, IReadOnlyDictionary<string, string> replaced)
    {
        foreach (var option in new[] { "/reference:", "/r:" })
        {
            if (line.PathOf(argument, option) is { } path && replaced.TryGetValue(path, out var other))
            {
                return option + other;
            }
        }

        return argument;
    }

    private async Task<List<string>> WithInputsAsync(List<string> arguments, StagedInputs staged, CancellationToken cancellationToken)
    {
        var configs = arguments.Select(argument => line.PathOf(argument, "/analyzerconfig:")).OfType<string>().Where(File.Exists);
        var made = configs.FirstOrDefault(path => path.EndsWith(".GeneratedMSBuildEditorConfig.editorconfig", StringComparison.OrdinalIgnoreCase))
            ?? throw new CompilationUnavailableException($"'{line.Project}' gives the compiler no file of additional files; is the package referenced?");
        var config = new StagedEditorConfig(await File.ReadAllTextAsync(made, cancellationToken).ConfigureAwait(false));
        var changed = Path.Combine(scratch, "Staged.editorconfig");
        await File.WriteAllTextAsync(changed, config.With(staged), new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
        var result = new List<string>();
        var isFound = false;
        foreach (var argument in arguments)
        {
            if (line.PathOf(argument, "/analyzerconfig:") == made)
            {
                result.Add("/analyzerconfig:" + changed);
            }
            else if (line.PathOf(argument, "/additionalfile:") is { } path && config.RoleOf(path) is { } role && staged.TryGet(role, out var file))
            {
                isFound |= role == "Spec";
                result.AddRange(file is null ? [] : ["/additionalfile:" + file]);
            }
            else
            {
                result.Add(argument);
            }
        }

        return isFound ? result : throw new CompilationUnavailableException($"'{line.Project}' has no client: it gives no document to the generator");
    }

    private Task<EquatableList<CompilerDiagnostic>> CompileAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        CompilerRun.RunAsync(line.Compiler, arguments, line.Folder, scratch, cancellationToken);

    private string FileName(string option) => line.Arguments.Select(argument => line.PathOf(argument, option)).OfType<string>().Select(path => Path.GetFileName(path)).First();
}
