using System.Text;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>Runs the compiler of an SDK.</summary>
internal static class CompilerRun
{
    /// <summary>What the compiler reports of a command line.</summary>
    /// <param name="compiler">The compiler, a <c>csc.dll</c>.</param>
    /// <param name="arguments">The arguments, each as a command line has it.</param>
    /// <param name="folder">Where relative paths begin.</param>
    /// <param name="scratch">A folder for the file of arguments, which are too many for a command line of Windows.</param>
    /// <param name="cancellationToken">Ends the compiler.</param>
    /// <exception cref="CompilationUnavailableException">The compiler did not run.</exception>
    public static async Task<EquatableList<CompilerDiagnostic>> RunAsync(
        string compiler, IEnumerable<string> arguments, string folder, string scratch, CancellationToken cancellationToken)
    {
        var file = Path.Combine(scratch, "arguments.rsp");
        var all = arguments.Where(argument => argument is not ("/noconfig" or "-noconfig")).Concat(["/preferreduilang:en-US", "/utf8output", "/nologo"]);
        await File.WriteAllLinesAsync(file, all.Select(Quoted), new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);

        // This one counts on the command line alone.
        var run = await DotnetHost.RunAsync(["exec", compiler, "/noconfig", "@" + file], folder, cancellationToken).ConfigureAwait(false);
        var found = CompilerOutput.Read(run.Text);
        return run.ExitCode == 0 || found.Any(diagnostic => diagnostic.IsError)
            ? found
            : throw new CompilationUnavailableException($"the compiler '{compiler}' failed: {FirstLine(run.Error + run.Text)}");
    }

    // An argument with quotes in it is quoted already.
    private static string Quoted(string argument) =>
        argument.Contains('"', StringComparison.Ordinal) || !argument.AsSpan().ContainsAny(' ', '\t', '#') ? argument : $"\"{argument}\"";

    private static string FirstLine(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "it wrote nothing";
}
