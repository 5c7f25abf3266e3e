using System.Globalization;

namespace OpenRouterGen.Benchmarks;

/// <summary>Prints rows, each with its goal and whether it is met, and remembers those that miss it.</summary>
internal sealed class GoalTable
{
    private int _goals;
    private int _missed;

    public static void Head() => Console.WriteLine($"{"case",-38}{"ours",11}{"baseline",11}{"ratio",7}{"goal",7} {"verdict",-8} baseline is");

    /// <summary>A figure beside that of a baseline in the same run; the goal is the greatest ratio of the two, null for none.</summary>
    public void Ratio(string name, double ours, double baseline, double? goal, string baselineName) => Print(
        name, ours, string.Create(CultureInfo.InvariantCulture, $"{baseline,11:f1}{ours / baseline,7:f2}"), ours / baseline, goal, baselineName);

    /// <summary>A figure that stands for itself; the goal is the greatest that is good.</summary>
    public void Figure(string name, double value, double? goal, string unit) => Print(name, value, $"{"",18}", value, goal, unit);

    /// <summary>The program's exit code: 1 when a goal was missed.</summary>
    public int Result()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_goals - _missed} of {_goals} goals are met"));
        return _missed == 0 ? 0 : 1;
    }

    private void Print(string name, double ours, string beside, double value, double? goal, string what)
    {
        // What is printed is what is judged.
        var isMissed = Math.Round(value, 2) > goal;
        if (goal is not null) _goals++;
        if (isMissed) _missed++;
        var verdict = goal is null ? "" : isMissed ? "MISSED" : "met";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-38}{ours,11:f1}{beside}{goal,7:0.00} {verdict,-8} {what}"));
    }
}
