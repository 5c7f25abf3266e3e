using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Playground.Forms;
using Playground.Models;
using Playground.Serving;

namespace Playground.Runs;

/// <summary>All runs, those of earlier and those that are under way.</summary>
internal sealed class RunBook(RunFolder folder, ModelShelf shelf, Money money, TimeSpan pace, TimeProvider time) : IAsyncDisposable
{
    private const int MostUnderWay = 8;

    private readonly ConcurrentDictionary<string, Run> _runs =
        new(folder.Load().Select(record => KeyValuePair.Create(record.Id, new Run(record))), StringComparer.Ordinal);

    private readonly ConcurrentBag<Task> _work = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();

    /// <summary>Newest first.</summary>
    public IEnumerable<Run> All => _runs.Values.OrderByDescending(run => run.Record.StartedAt);

    public Run? Find(string id) => _runs.GetValueOrDefault(id);

    /// <summary>The run that was begun with this id; null when there is none.</summary>
    /// <exception cref="Refusal">It was begun with another form.</exception>
    public Run? FindBegun(string id, FormValues values)
    {
        if (Find(id) is not { } run) return null;
        return JsonSerializer.Serialize(run.Record.Values) == JsonSerializer.Serialize(values)
            ? run
            : throw Refusal.Conflict("This run was begun already, with another form. Press Generate again for a new one.");
    }

    /// <summary>Begins a run, once: the same id with the same form is the run that was begun before.</summary>
    /// <param name="id">Made by the page.</param>
    /// <param name="plan">What is to be made.</param>
    /// <exception cref="Refusal">
    /// The id stands for another run, no cap is set, too much is under way, or the disk does not take it. Nothing was sent.
    /// </exception>
    public Run Begin(string id, FormPlan plan)
    {
        if (!Guid.TryParseExact(id, "N", out _)) throw Refusal.BadRequest("The run has no id. Reload the page.");
        lock (_gate)
        {
            if (FindBegun(id, plan.Values) is { } begun) return begun;
            money.EnsureReady();
            if (_runs.Values.Count(run => run.Record.IsUnderWay) >= MostUnderWay)
                throw new Refusal(StatusCodes.Status429TooManyRequests, $"{MostUnderWay} runs are under way. Wait until one has ended; nothing was sent.");
            var run = new Run(new RunRecord(id, time.GetUtcNow(), plan.Values, [.. plan.Lanes.Select(Record)]));
            Save(run.Record);
            _runs[id] = run;
            foreach (var (lane, planned) in plan.Lanes.Index())
                _work.Add(new LaneWorker(run, lane, planned, folder, shelf, money, pace).WorkAsync(_stopping.Token));
            return run;
        }
    }

    /// <summary>Stops what is under way. Its records stay as they are, so a restart finds that nobody knows its outcome.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_work);
        _stopping.Dispose();
    }

    // Before anything is sent: what cannot be kept is not paid for.
    private void Save(RunRecord record)
    {
        try
        {
            folder.Save(record);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refusal.NoRoom($"The run cannot be kept in {folder.Path}, so nothing was sent. {exception.Message}");
        }
    }

    private static LaneRecord Record(LanePlan plan) => new()
    {
        Model = plan.Model.Id,
        ModelName = plan.Model.Name,
        Request = JsonSerializer.Serialize(plan.Request, RequestBuilder.Json),
        Streams = plan.Model.Model.SupportsStreaming,
        Asked = plan.Request.ImageCount ?? 1,
        Changes = [.. plan.Changes.Select(ChangeText.Of)],
        Estimate = EstimateText.Of(plan.Estimate),
    };
}
