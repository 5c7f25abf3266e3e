using Microsoft.AspNetCore.Http;
using Playground.Forms;
using Playground.Models;
using Playground.Pages;
using Playground.Runs;

namespace Playground.Serving;

/// <summary>The page, and what stands beside it.</summary>
internal sealed class PageRoute(ModelShelf shelf, RunBook book, PageHtml page)
{
    private static readonly (string Path, string Type)[] s_assets =
        [("playground.js", "text/javascript"), ("playground.css", "text/css"), ("icon.svg", "image/svg+xml")];

    public static IEnumerable<string> Assets => s_assets.Select(asset => asset.Path);

    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        // Who reloads the page because a model is gone sees those that are there.
        shelf.Forget();
        var models = await shelf.ListAsync(cancellationToken);

        // One that streams shows most at first sight.
        var first = models.FirstOrDefault(model => model.SupportsStreaming) ?? models.FirstOrDefault()
            ?? throw new Refusal(StatusCodes.Status502BadGateway, "The service has no image models now. Reload the page later.");
        var plan = await FormPlan.MakeAsync(new FormValues { Model = first.Id }, isSwitched: false, shelf, cancellationToken);
        return HtmlAnswer.Of(page.Write(plan, models, [.. book.All]));
    }

    public static IResult Asset(string path) => TypedResults.Stream(
        typeof(PageRoute).Assembly.GetManifestResourceStream(path)!, s_assets.Single(asset => asset.Path == path).Type + "; charset=utf-8");
}
