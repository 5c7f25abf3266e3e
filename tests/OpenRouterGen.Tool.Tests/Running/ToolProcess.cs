using System.Diagnostics;
using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>The tool as a process of its own, which is asked to end by a signal.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;

    private ToolProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Add(Output, line.Data);
        _process.ErrorDataReceived += (_, line) => Add(Error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public WatchedWriter Output { get; } = new();

    public WatchedWriter Error { get; } = new();

    /// <param name="folder">The working folder.</param>
    /// <param name="service">Who answers; null where the environment has no key.</param>
    /// <param name="arguments">The command line.</param>
    public static ToolProcess Start(string folder, EmulatorServer? service, params string[] arguments) =>
        new(Process.Start(Settings(folder, service, arguments))!);

    /// <summary>How the built tool is started, with what it writes given to the test.</summary>
    public static ProcessStartInfo Settings(string folder, EmulatorServer? service, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OpenRouterGen.Tool.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[OpenRouterEnvironment.ApiKey] = service?.ApiKey;
        start.Environment[OpenRouterEnvironment.BaseUrl] = service?.BaseAddress.ToString();
        return start;
    }

    /// <summary>Does what Ctrl+C does, by the signal that is not ignored where the tests themselves run in the background.</summary>
    public void Interrupt() => Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();

    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static void Add(WatchedWriter writer, string? line)
    {
        if (line is not null)
        {
            writer.WriteLine(line);
        }
    }
}
