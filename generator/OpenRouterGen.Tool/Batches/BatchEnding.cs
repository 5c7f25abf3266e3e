using System.Runtime.InteropServices;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Batches;

/// <summary>Ctrl+C lets what is under way come to its end, since it is paid for; a second one gives it up.</summary>
internal sealed class BatchEnding : IDisposable
{
    private static readonly PosixSignal[] s_signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM];

    private readonly CancellationTokenSource _giveUp = new();
    private readonly CancellationTokenRegistration _registration;
    private readonly List<PosixSignalRegistration> _second = [];

    public BatchEnding(Screen screen, CancellationToken first) => _registration = first.Register(() =>
    {
        // The note comes last: whoever reads it may press at once.
        _second.AddRange(s_signals.Select(signal => PosixSignalRegistration.Create(signal, _ => _giveUp.Cancel())));
        screen.Note("Ending: what is under way comes to its end, since it is billed. Ctrl+C again gives it up.");
    });

    /// <summary>Is cancelled by the second one.</summary>
    public CancellationToken GivesUp => _giveUp.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _second.ForEach(registration => registration.Dispose());
        _giveUp.Dispose();
    }
}
