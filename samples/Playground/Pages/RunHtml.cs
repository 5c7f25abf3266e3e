using System.Globalization;
using Playground.Forms;
using Playground.Runs;

namespace Playground.Pages;

/// <summary>A run as it stands: its models side by side.</summary>
internal static class RunHtml
{
    public static Html Card(RunRecord run) => Html.Of($"""
        <article class="run" data-run="{run.Id}"
        data-started="{run.StartedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}" aria-label="Run">
        <header><p class="prompt">{run.Values.Prompt}</p>{Cancel(run)}</header>
        <div class="lanes" data-count="{run.Lanes.Count}">{run.Lanes.Select((lane, index) => Lane(run, lane, index))}</div>
        </article>
        """);

    /// <summary>What is known of a lane in words: time, money, changes, and what went wrong.</summary>
    public static Html Facts(LaneRecord lane) => Html.Of($"""
        <div class="facts" role="status">{State(lane)}{Failure(lane)}{lane.Changes.Select(change => Html.Of($"<p class=\"change\">{change}</p>"))}</div>
        """);

    /// <summary>What it cost beside what was expected.</summary>
    public static string Cost(LaneRecord lane) => lane.Cost is { } cost
        ? $"{EstimateText.Dollars(cost)}, {(lane.IsAsEstimated == true ? "as estimated" : $"estimate {lane.Estimate}")}"
        : lane.Estimate == EstimateText.Unknown ? "price unknown" : $"cost not said, estimate {lane.Estimate}";

    public static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    private static Html Cancel(RunRecord run) =>
        run.IsUnderWay ? Html.Of($"""<button type="button" data-cancel>Cancel</button>""") : Html.Empty;

    private static Html Lane(RunRecord run, LaneRecord lane, int index) => Html.Of($"""
        <section class="lane" data-lane="{index}" data-state="{lane.State.ToString()}" aria-label="{lane.ModelName}"><h3>{lane.ModelName}</h3>
        <div class="frames">{Frames(run, lane)}</div>{Facts(lane)}</section>
        """);

    private static IEnumerable<Html> Frames(RunRecord run, LaneRecord lane)
    {
        if (lane.State is LaneState.Failed or LaneState.Cancelled or LaneState.Unknown && lane.Pictures.Count == 0) return [];
        return lane.State == LaneState.UnderWay
            ? [Html.Of($"""<div class="frame waiting" data-picture="0" data-ratio="{run.Values.Parameter("aspect_ratio")}"></div>""")]
            : lane.Pictures.Select((file, picture) => Html.Of($"""<div class="frame" data-picture="{picture}">{GalleryHtml.Link(run, lane, file)}</div>"""));
    }

    private static Html State(LaneRecord lane) => lane.State switch
    {
        LaneState.UnderWay => Html.Of($"""
            <p><progress aria-label="{lane.ModelName} is at work"></progress> <span data-elapsed>0.0 s</span> · estimate {lane.Estimate}</p>
            """),
        LaneState.Done => Html.Of($"<p><b>{Seconds(lane.Seconds ?? 0)}</b>{FirstPreview(lane)} · {Cost(lane)}{Missing(lane)}</p>"),
        LaneState.Failed => Html.Empty,
        LaneState.Cancelled => Html.Of($"<p><b>Cancelled</b> after {Seconds(lane.Seconds ?? 0)}. A provider may bill what it had begun.</p>"),
        LaneState.Unknown => Html.Of($"""
            <p><b>Outcome unknown.</b> The playground stopped while this was made. It may be billed, and is not sent again: look at the account's activity.</p>
            """),
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };

    private static string FirstPreview(LaneRecord lane) => lane.FirstPreviewSeconds is { } first ? $", first preview after {Seconds(first)}" : "";

    private static string Missing(LaneRecord lane) =>
        lane.Pictures.Count < lane.Asked ? FormattableString.Invariant($" · {lane.Pictures.Count} of {lane.Asked} pictures came") : "";

    private static Html Failure(LaneRecord lane) => lane.Failure is { } failure
        ? Html.Of($"""<div class="failure"><p><strong>{failure.Title}</strong></p><p>{failure.Message}</p><p>{failure.Advice}</p></div>""")
        : Html.Empty;
}
