using OpenRouter;
using Playground.Forms;
using Playground.Runs;

namespace Playground.Pages;

/// <summary>The page.</summary>
/// <param name="money">What may be spent.</param>
/// <param name="session">What the page's script sends along, so that no other page can.</param>
internal sealed class PageHtml(Money money, string session)
{
    public Html Write(FormPlan plan, IReadOnlyList<ImageModel> models, IReadOnlyList<Run> runs) => Html.Of($"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Playground</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <meta name="session" content="{session}">
        <link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/playground.css"><script type="module" src="/playground.js"></script></head>
        <body><header class="bar"><h1><img src="/icon.svg" alt="" width="22" height="22">Playground</h1>{Mode()}
        <p id="money" role="status">{Spent()}</p></header>
        <div id="message" role="alert"></div>
        <main><form id="request" aria-label="Request" autocomplete="off">{Form(plan, models)}</form>
        <div class="results"><section aria-labelledby="now"><h2 id="now" class="sr">Under way</h2><div id="stage">{Stage(runs)}</div></section>
        <section aria-labelledby="before"><h2 id="before">Gallery</h2><ul id="gallery">{GalleryHtml.Tiles(runs)}</ul></section></div></main>
        <dialog id="viewer" aria-labelledby="viewed"><button type="button" class="close" data-close aria-label="Close">×</button><div id="view"></div></dialog>
        </body></html>
        """);

    /// <summary>What was spent, and of what.</summary>
    public Html Spent()
    {
        if (!money.IsReal) return Html.Of($"would have cost <b>{EstimateText.Dollars(money.Billed)}</b>");
        if (money.Cap is not { } cap) return Html.Empty;
        var uncertain = money.Uncertain > 0 ? $", {EstimateText.Dollars(money.Uncertain)} uncertain" : "";
        return Html.Of($"<b>{EstimateText.Dollars(money.Billed)}</b>{uncertain} of {EstimateText.Dollars(cap)}");
    }

    private Html Mode() => money.IsReal
        ? Html.Of($"""<p class="mode real">OpenRouter <span>pictures are billed</span></p>""")
        : Html.Of($"""<p class="mode">Emulator <span>nothing is billed</span></p>""");

    private static Html Stage(IReadOnlyList<Run> runs)
    {
        var underWay = runs.Where(run => run.Record.IsUnderWay).Select(run => RunHtml.Card(run.Record)).ToList();
        return underWay.Count > 0 ? Html.Join(underWay) : Html.Of($"""<p class="welcome">Say what you want to see, and press Generate.</p>""");
    }

    private Html Form(FormPlan plan, IReadOnlyList<ImageModel> models) => Html.Of($"""
        {Cap()}
        <div class="field"><label for="model">Model</label>
        <select id="model" name="model" data-switch>{models.Select(model => Option(model, plan))}</select></div>
        <div id="notice" class="changes" role="status">{FormHtml.Changes(plan)}</div>
        <div class="field"><label for="prompt">Prompt</label><textarea id="prompt" name="prompt" rows="4"
        placeholder="A lighthouse on a cliff at dawn, long exposure">{plan.Values.Prompt}</textarea></div>
        <div id="controls">{FormHtml.Controls(plan)}</div>
        <details class="fold"><summary>Side by side</summary>
        <fieldset class="others"><legend class="sr">Other models</legend>{models.Select(model => Other(model, plan))}</fieldset>
        <p class="hint">Up to three more models make the same, each as it takes it.</p><div id="beside" class="changes" role="status"></div></details>
        <details class="fold" id="code"><summary>As code</summary>
        <div id="texts">{CodeHtml.Of(plan.Lanes[0].Request, plan.Accepts.SupportsStreaming)}</div></details>
        <div class="submit"><div id="estimate" role="status">{FormHtml.Estimate(plan)}</div><button class="primary" id="generate">Generate</button></div>
        """);

    private static Html Option(ImageModel model, FormPlan plan) =>
        Html.Of($"""<option value="{model.Id}"{Html.Flag("selected", model.Id == plan.Model.Id)}>{model.Name}</option>""");

    private static Html Other(ImageModel model, FormPlan plan) =>
        Html.Of($"""<label><input type="checkbox" name="also" value="{model.Id}"{Html.Flag("disabled", model.Id == plan.Model.Id)}>{model.Name}</label>""");

    private Html Cap() => !money.IsReal ? Html.Empty : Html.Of($"""
        <fieldset class="field cap" id="cap"><legend>Cap of this session, in US dollars</legend><div class="address">
        <input type="number" id="most" min="0.01" step="0.01" value="{EstimateText.Dollars(money.Cap ?? 1)[1..]}" aria-label="At most, in US dollars">
        <button type="button" id="limit">Set cap</button></div>
        <div class="address"><label for="unknown">A call of unknown price counts as</label>
        <input type="number" id="unknown" min="0.01" step="0.01" placeholder="refused"></div>
        <p class="hint">Nothing is sent that may cost more than what is left of it.</p></fieldset>
        """);
}
