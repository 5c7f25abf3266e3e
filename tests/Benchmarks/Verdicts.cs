namespace OpenRouterGen.Benchmarks;

/// <summary>Says beside each row whether it meets its goal, and counts those that do not: a table with a miss ends with exit code 1.</summary>
internal sealed class Verdicts
{
    private int _missed;

    public int ExitCode => _missed == 0 ? 0 : 1;

    /// <summary>The verdict on a figure that may be as high as its goal; nothing where there is no goal.</summary>
    public string Of(double figure, double? goal)
    {
        if (goal is null) return "";
        if (figure <= goal) return "  met";
        _missed++;
        return "  MISSED";
    }
}
