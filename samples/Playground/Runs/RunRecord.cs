using Playground.Forms;

namespace Playground.Runs;

/// <summary>A run: one form, made by one model or by several side by side. Kept on disk.</summary>
/// <param name="Id">Made by the page, so that the same run is never begun twice.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="Values">The form.</param>
/// <param name="Lanes">One for each model.</param>
internal sealed record RunRecord(string Id, DateTimeOffset StartedAt, FormValues Values, IReadOnlyList<LaneRecord> Lanes)
{
    public bool IsUnderWay => Lanes.Any(lane => lane.State == LaneState.UnderWay);

    public RunRecord With(int lane, LaneRecord value) => this with { Lanes = [.. Lanes.Select((kept, index) => index == lane ? value : kept)] };
}
