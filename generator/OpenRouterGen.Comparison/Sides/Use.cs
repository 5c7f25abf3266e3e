using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Sides;

/// <summary>Where a value goes: what is stricter breaks requests, what is looser may break who reads answers.</summary>
/// <param name="Sent">Requests have it.</param>
/// <param name="Received">Answers have it.</param>
internal readonly record struct Use(bool Sent, bool Received)
{
    public static readonly Use Request = new(Sent: true, Received: false);
    public static readonly Use Answer = new(Sent: false, Received: true);

    /// <summary>These verdicts where requests have the value, else none.</summary>
    public Verdicts IfSent(Verdicts verdicts) => Sent ? verdicts : Verdicts.None;

    /// <summary>These verdicts where answers have the value, else none.</summary>
    public Verdicts IfReceived(Verdicts verdicts) => Received ? verdicts : Verdicts.None;
}
