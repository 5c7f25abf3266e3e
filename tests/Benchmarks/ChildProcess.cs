using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenRouterGen.Benchmarks;

/// <summary>Runs a process and watches what it costs.</summary>
internal static class ChildProcess
{
    private const int Children = -1;

    /// <summary>The folder of the platform that runs this program; the SDK stands in it too.</summary>
    public static string DotNetRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>What runs managed programs.</summary>
    public static string DotNet { get; } = Path.Combine(DotNetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Runs a managed program.</summary>
    public static (string Output, double CpuSeconds, long PeakBytes) RunDotNet(IEnumerable<string> arguments) =>
        Run(DotNet, arguments);

    /// <returns>
    /// What it printed, the seconds of processor time of all its threads (on Linux also of the processes that it started and waited for), and its largest
    /// resident memory in bytes.
    /// </returns>
    private static (string Output, double CpuSeconds, long PeakBytes) Run(string file, IEnumerable<string> arguments)
    {
        var before = ChildrenSeconds();
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

        // A server that the process left behind keeps its output open.
        var isComplete = Task.WaitAll([output, errors], TimeSpan.FromSeconds(1));
        var (said, complained) = isComplete ? (output.Result, errors.Result) : ("", "");
        if (process.ExitCode != 0) throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {said}{complained}");
        return (said, OperatingSystem.IsLinux() ? ChildrenSeconds() - before : cpu.TotalSeconds, peak);
    }

    private static double ChildrenSeconds()
    {
        if (!OperatingSystem.IsLinux()) return 0;

        // struct rusage of a 64-bit Linux: seconds and microseconds of user time, the same of system time, 14 counters.
        var usage = new long[18];
        if (GetResourceUsage(Children, usage) != 0) throw new InvalidOperationException("getrusage failed");
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
