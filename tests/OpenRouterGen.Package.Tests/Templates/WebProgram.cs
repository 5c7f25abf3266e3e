using System.Diagnostics;
using System.Text;

namespace OpenRouterGen.Package.Tests.Templates;

/// <summary>A built web app that runs until it is disposed of, at a free port.</summary>
internal sealed class WebProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private WebProgram(Process process, Uri address, string output) => (_process, Address, Output) = (process, address, output);

    public Uri Address { get; }

    /// <summary>What it printed until it listened.</summary>
    public string Output { get; }

    public static async Task<WebProgram> StartAsync(string project, string name)
    {
        var assembly = Path.Combine("bin", "Debug", "net10.0", name + ".dll");
        var process = Process.Start(DotNet.StartInfo("dotnet", project, assembly, "--urls", "http://127.0.0.1:0"))!;
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What it logs later must not fill the pipes.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new WebProgram(process, new Uri(line[(at + Listening.Length)..]), output.ToString());
            }
        }

        throw new InvalidOperationException($"{name} ended before it listened:\n{output}{await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
