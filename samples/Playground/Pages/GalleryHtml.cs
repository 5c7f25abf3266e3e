using System.Globalization;
using System.Text.Json;
using OpenRouter;
using Playground.Forms;
using Playground.Runs;

namespace Playground.Pages;

/// <summary>What was made, newest first, and one picture of it in large.</summary>
internal static class GalleryHtml
{
    private const int MostTiles = 60;

    public static Html Tiles(IEnumerable<Run> runs)
    {
        var tiles = runs.Select(run => run.Record).Where(run => !run.IsUnderWay).SelectMany(Tiles).Take(MostTiles).ToList();
        return tiles.Count == 0 ? Html.Of($"""<li class="empty">Nothing yet. What you make is kept here.</li>""") : Html.Join(tiles);
    }

    /// <summary>A picture that opens in large; without script it opens as a file.</summary>
    public static Html Link(RunRecord run, LaneRecord lane, string file) => Html.Of($"""
        <a href="/runs/{run.Id}/{file}" data-view="/runs/{run.Id}/{file}/view"><img src="/runs/{run.Id}/{file}"
        alt="{Alternative(run, lane)}" loading="lazy"></a>
        """);

    /// <summary>A picture in large, with what it is and what can be done with it.</summary>
    public static Html View(RunRecord run, LaneRecord lane, string file) => Html.Of($"""
        <div class="canvas"><img src="/runs/{run.Id}/{file}" alt="{Alternative(run, lane)}"></div>
        <div class="side"><h2 id="viewed" tabindex="-1">{lane.ModelName}</h2><p class="prompt">{run.Values.Prompt}</p>
        <dl>{Facts(run, lane).Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>
        <div class="actions"><a class="button" href="/runs/{run.Id}/{file}" download="{run.Id[..8]}-{file}">Download</a>
        <button type="button" data-reuse="/references/of/{run.Id}/{file}">Use as reference</button>
        <button type="button" data-again="{run.Id}">Run again</button></div>
        {CodeHtml.Of(JsonSerializer.Deserialize<ImageGenerationRequest>(lane.Request, RequestBuilder.Json)!, lane.Streams)}</div>
        """);

    private static IEnumerable<Html> Tiles(RunRecord run) => run.Lanes.SelectMany(lane => lane.Pictures.Count > 0
        ? lane.Pictures.Select(file => Html.Of($"""<li>{Link(run, lane, file)}<span>{lane.ModelName}</span></li>"""))
        : [Html.Of($"""
            <li class="note"><div>{RunHtml.Facts(lane)}<button type="button" data-again="{run.Id}">Run again</button></div><span>{lane.ModelName}</span></li>
            """)]);

    private static string Alternative(RunRecord run, LaneRecord lane) => $"{lane.ModelName}: {run.Values.Prompt}";

    private static IEnumerable<(string Name, string Value)> Facts(RunRecord run, LaneRecord lane)
    {
        foreach (var (name, value) in run.Values.Parameters) yield return (ParameterNames.Label(name), value);
        yield return ("Cost", RunHtml.Cost(lane));
        if (lane.Seconds is { } seconds) yield return ("Time", RunHtml.Seconds(seconds));
        yield return ("Made", run.StartedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC");
    }
}
