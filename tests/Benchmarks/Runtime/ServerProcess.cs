using System.Diagnostics;
using System.Globalization;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The server in a process of its own, as it is for users: nothing that it costs is taken for the client's.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _asking = new();
    private readonly Uri _root;

    public ServerProcess()
    {
        var start = new ProcessStartInfo(ChildProcess.DotNet, [typeof(ServerProcess).Assembly.Location, "serve"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        _root = new Uri(_process.StandardOutput.ReadLine()!);
    }

    /// <summary>Where to find one of <see cref="ServerPaths"/>, as the base address of a client.</summary>
    public Uri Address(string path) => new(_root, path + "/api/v1");

    /// <summary>How many connections were made, with the one that asks.</summary>
    public async Task<int> ConnectionsAsync() =>
        int.Parse(await _asking.GetStringAsync(new Uri(_root, ServerPaths.Connections)), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _asking.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
