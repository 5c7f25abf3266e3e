using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OpenRouterGen.Samples.Tests;

/// <summary>A sample as a process: without a key, so that an emulator of its own answers.</summary>
internal sealed class SampleProgram : IDisposable
{
    private static readonly string s_samples = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", "samples"));

    private readonly Process _process;
    private readonly Task<string> _errors;

    private SampleProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public StreamReader Output => _process.StandardOutput;

    /// <summary>The folder of a sample in the repository.</summary>
    public static string FolderOf(string sample) => Path.Combine(s_samples, sample);

    public static SampleProgram Start(string sample, params string[] arguments)
    {
        // The same configuration as that of these tests, which were built after it.
        var output = Path.GetRelativePath(Path.Combine(FolderOfThisFile(), "bin"), AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = FolderOf(sample),
            ArgumentList = { "exec", Path.Combine(FolderOf(sample), "bin", output, sample + ".dll") },
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("OPENROUTER_API_KEY");
        start.Environment.Remove("OPENROUTER_BASE_URL");
        return new SampleProgram(Process.Start(start)!);
    }

    /// <summary>Runs a sample to its end, and returns what it printed.</summary>
    public static async Task<string> RunAsync(string sample, params string[] arguments)
    {
        using var program = Start(sample, arguments);
        var output = await program.Output.ReadToEndAsync();
        await program._process.WaitForExitAsync();
        Assert.True(program._process.ExitCode == 0, $"{sample} ended with {program._process.ExitCode}:\n{output}\n{await program._errors}");
        return output;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
