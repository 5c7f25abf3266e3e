namespace OpenRouter.Runtime;

/// <summary>What a journal says of an item.</summary>
internal sealed class JournalItem(string id)
{
    private readonly List<string> _files = [];
    private decimal _reserved;

    public string Id => id;

    /// <summary>The hash of the request as it was sent last.</summary>
    public string? Request { get; private set; }

    public string? Generation { get; private set; }

    public decimal? Cost { get; private set; }

    public ImageTally? Tally { get; private set; }

    /// <summary>The names of the files of its pictures.</summary>
    public IReadOnlyList<string> Files => _files;

    public ImageBatchState State { get; private set; }

    /// <summary>What all its answers cost, those of earlier times too.</summary>
    public decimal Spent { get; private set; }

    /// <summary>What it may have cost beyond that.</summary>
    public decimal Uncertain { get; private set; }

    public void Add(JournalLine line)
    {
        Generation = line.Generation ?? Generation;
        switch (line.Event)
        {
            case JournalEvent.Sending:
                _files.Clear();
                (Request, State, Generation, Cost, Tally) = (line.Request, ImageBatchState.Unknown, null, null, null);
                Uncertain += line.Reserved ?? 0;
                _reserved = line.Reserved ?? 0;
                break;
            case JournalEvent.Received:
                Tally = line.Came is { } came ? new ImageTally(line.Asked ?? came, came) : null;
                State = ImageBatchState.Unsaved;
                Settle(line.Cost);
                break;
            case JournalEvent.Saved when line.File is { } file:
                _files.Add(file);
                if (_files.Count == Tally?.Came) State = ImageBatchState.Saved;
                break;
            case JournalEvent.Refused:
                State = ImageBatchState.Refused;
                Settle(0);
                Cost = null;
                break;
            case JournalEvent.Unknown or JournalEvent.Found:
                Settle(line.Cost);
                break;
            case JournalEvent.Answered or JournalEvent.Saved:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(line));
        }
    }

    private void Settle(decimal? cost)
    {
        if (cost is not { } amount) return;
        Uncertain -= _reserved;
        _reserved = 0;
        Spent += amount;
        Cost = amount;
    }
}
