using System.Diagnostics;

namespace OpenRouterGen.Benchmarks;

/// <summary>Runs a process and watches what it costs.</summary>
internal static class ChildProcess
{
    /// <summary>The folder of the platform that runs this program; the SDK stands in it too.</summary>
    public static string DotNetRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>What runs managed programs.</summary>
    public static string DotNet { get; } = Path.Combine(DotNetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Runs a managed program.</summary>
    public static (string Output, double CpuSeconds, long PeakBytes) RunDotNet(IEnumerable<string> arguments) =>
        Run(DotNet, arguments);

    /// <returns>What it printed, the seconds of processor time of all its threads, and its largest resident memory in bytes.</returns>
    private static (string Output, double CpuSeconds, long PeakBytes) Run(string file, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        var cpu = TimeSpan.Zero;
        while (!process.WaitForExit(20))
        {
            // The system forgets both when the process ends, so the last look counts: 20 ms before the end at most.
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                cpu = process.TotalProcessorTime;
            }
            catch (InvalidOperationException) when (process.HasExited)
            {
                break;
            }
        }

        process.WaitForExit();

        if (process.ExitCode != 0) throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {output.Result}{errors.Result}");
        return (output.Result, cpu.TotalSeconds, peak);
    }
}
