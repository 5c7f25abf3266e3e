namespace Playground.Forms;

/// <summary>What of a control does not go with the rest of the form.</summary>
/// <param name="Reason">Why the control cannot be used, or what is wrong with its value; null when nothing is.</param>
/// <param name="IsDisabled">Whether the control cannot be used as the form stands.</param>
/// <param name="Refused">The choices that do not go, each with why.</param>
internal sealed record ControlState(string? Reason, bool IsDisabled, IReadOnlyDictionary<string, string> Refused)
{
    /// <summary>Whether the value that is set is wrong, rather than one that is not.</summary>
    public bool IsWrong => Reason is not null && !IsDisabled;
}
