using System.Security.Cryptography.X509Certificates;

namespace OpenRouter.Tests.Faults;

/// <summary>One form of a fault: what the server does, and what must come of it.</summary>
internal sealed record FaultCase(Func<FaultConnection, FaultRun, Task> Script, Action<Outcome, FaultRun> Expect)
{
    /// <summary>Only this kind of call; null for both.</summary>
    public bool? IsStream { get; init; }

    /// <summary>Only calls whose pictures go to a target, or only the others; null for both.</summary>
    public bool? IsDownload { get; init; }

    /// <summary>How many whole POSTs may reach the server: more than one only where it refuses them.</summary>
    public int MostPosts { get; init; } = 1;

    public Action<OpenRouterClientOptions>? Options { get; init; }

    /// <summary>Where pictures go, where it is not a folder of the run.</summary>
    public Func<FaultRun, DownloadTarget>? Target { get; init; }

    /// <summary>What code of the user throws that passes as it is; null when nothing does.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>Makes the client, where it is not the usual one.</summary>
    public Func<FaultRun, OpenRouterClient>? Client { get; init; }

    /// <summary>Calls, where it is not the usual call.</summary>
    public Func<OpenRouterClient, FaultRun, Task<Outcome>>? Call { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public bool Fits(CallMode mode) =>
        (IsStream ?? mode.IsStream) == mode.IsStream && (IsDownload ?? mode.IsDownload) == mode.IsDownload;

    public static FaultCase Bytes(Func<bool, string> answer, Action<Outcome, FaultRun> expect, bool? isStream = null) => new(
        async (connection, run) =>
        {
            if (await connection.ReadAsync() is null) return;
            await connection.SendAsync(answer(run.IsStream));
        },
        expect)
    {
        IsStream = isStream,
    };
}
