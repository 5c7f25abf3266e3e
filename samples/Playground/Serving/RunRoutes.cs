using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Playground.Forms;
using Playground.Models;
using Playground.Pages;
using Playground.Runs;

namespace Playground.Serving;

/// <summary>Begins runs, follows and cancels them, and shows what they made.</summary>
internal sealed class RunRoutes(RunBook book, RunFolder folder, ModelShelf shelf, string session)
{
    // A picture is data: should one be SVG and be opened by itself, nothing in it runs.
    private const string PicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public async Task<IResult> BeginAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await FormBody.ReadAsync(request, cancellationToken);
        var values = FormReader.Read(form);
        if (string.IsNullOrWhiteSpace(values.Prompt)) throw Refusal.BadRequest("Write a prompt first.");
        return await BeginAsync(form["id"].ToString(), values, cancellationToken);
    }

    /// <summary>Begins a run like another one.</summary>
    public async Task<IResult> AgainAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await FormBody.ReadAsync(request, cancellationToken);
        return await BeginAsync(form["id"].ToString(), Find(id).Record.Values, cancellationToken);
    }

    public IResult Card(string id) => HtmlAnswer.Of(RunHtml.Card(Find(id).Record));

    public IResult Follow(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        var run = Find(id);
        return TypedResults.ServerSentEvents(EventsAsync(run, Seen(request.Headers["Last-Event-ID"].ToString()), cancellationToken));
    }

    public async Task<IResult> CancelAsync(string id)
    {
        await Find(id).CancelAsync();
        return TypedResults.NoContent();
    }

    public IResult Picture(string id, string file, HttpResponse response) => PictureFile(folder.Picture(id, file), response);

    public IResult Reference(string name, HttpResponse response) => PictureFile(folder.Reference(name), response);

    public IResult View(string id, string file)
    {
        var run = Find(id).Record;
        return run.Lanes.FirstOrDefault(lane => lane.Pictures.Contains(file)) is { } lane
            ? HtmlAnswer.Of(GalleryHtml.View(run, lane, file))
            : throw Refusal.NotFound("There is no such picture.");
    }

    public IResult Gallery() => HtmlAnswer.Of(GalleryHtml.Tiles(book.All));

    private async Task<IResult> BeginAsync(string id, FormValues values, CancellationToken cancellationToken)
    {
        // A run that was begun is found even when its model has gone since.
        if (book.FindBegun(id, values) is null)
        {
            var plan = await FormPlan.MakeAsync(values, isSwitched: false, shelf, cancellationToken);
            RequestBuilder.Build(values, plan.Accepts, out var unread);
            if (unread is [var problem, ..]) throw Refusal.BadRequest($"{ParameterNames.Label(problem.Parameter)}: {problem.Message}. Nothing was sent.");
            book.Begin(id, plan);
        }

        return TypedResults.Text(id);
    }

    private Run Find(string id) => book.Find(id) ?? throw Refusal.NotFound("There is no such run.");

    // An event's id names the start of the playground: after a restart a run is shown from its beginning.
    private int Seen(string id) => id.Split('-') is [var start, var number] && start == session && int.TryParse(number, out var seen) && seen > 0 ? seen : 0;

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(Run run, int seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, item) in run.FollowAsync(seen, cancellationToken))
        {
            var kind = JsonNamingPolicy.CamelCase.ConvertName(item.Kind.ToString());
            var json = JsonSerializer.Serialize(new { item.Lane, item.Picture, item.File }, JsonSerializerOptions.Web);
            yield return new SseItem<string>(json, kind) { EventId = FormattableString.Invariant($"{session}-{number}") };
        }
    }

    private static IResult PictureFile(string? path, HttpResponse response)
    {
        if (path is null) throw Refusal.NotFound("There is no such picture.");
        response.Headers.ContentSecurityPolicy = PicturePolicy;

        // A file of this name never changes.
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.PhysicalFile(path, Code.RequestJson.MediaType(path));
    }
}
