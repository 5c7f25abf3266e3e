namespace OpenRouter;

/// <summary>How a batch runs.</summary>
public sealed class ImageBatchOptions
{
    private int _parallel = 1;
    private decimal? _budget;
    private decimal? _costWhenUnknown;

    /// <summary>Makes options.</summary>
    /// <param name="journal">
    /// The path of the journal. It is made when it is missing; a run that finds it goes on where the last one ended. One run at a time holds it.
    /// </param>
    /// <param name="folder">Where the pictures go; made when it is missing.</param>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    public ImageBatchOptions(string journal, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(journal);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        (Journal, Folder) = (Path.GetFullPath(journal), Path.GetFullPath(folder));
    }

    /// <summary>The full path of the journal.</summary>
    public string Journal { get; }

    /// <summary>The full path of the folder of the pictures.</summary>
    public string Folder { get; }

    /// <summary>How many items are under way at once; 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above zero.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.NotPositive)]
    public int Parallel
    {
        get => _parallel;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(Parallel));
            _parallel = value;
        }
    }

    /// <summary>
    /// What all runs of the batch may cost together, in US dollars; null for no limit. An item reserves the most that it may cost before it is sent; one of
    /// unknown outcome keeps that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.Negative)]
    public decimal? Budget
    {
        get => _budget;
        set => _budget = Amount(value, nameof(Budget));
    }

    /// <summary>What an item of unknown cost counts as in the budget, in US dollars; null when such an item is not sent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    [Runtime.Refuses(Runtime.RefusalKind.Negative)]
    public decimal? CostWhenUnknown
    {
        get => _costWhenUnknown;
        set => _costWhenUnknown = Amount(value, nameof(CostWhenUnknown));
    }

    /// <summary>Models with their prices, for the budget; others have those of the client's catalog.</summary>
    public IList<IPricedModel> Prices { get; } = [];

    /// <summary>
    /// Asks for the service's record of a generation, such as <c>async (id, token) => (await client.Generations.GetAsync(id, null, token)).Data</c>; null when
    /// items of unknown outcome are not looked up.
    /// </summary>
    public Func<string, CancellationToken, Task<IBilledGeneration>>? FindGeneration { get; set; }

    /// <summary>
    /// The ids of items of unknown outcome, or whose pictures were lost, that are to be sent again all the same. They may be billed twice.
    /// </summary>
    public ISet<string> SendAgain { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets what became of an item as soon as it is known, also by an earlier run; null for nobody. It is called by one thread at a time.</summary>
    public Action<ImageBatchOutcome>? Progress { get; set; }

    /// <summary>
    /// Ends the run gently: no further item is sent, and those that are under way come to their end. To cancel a run gives them up, though they may be billed.
    /// </summary>
    public CancellationToken Stopping { get; set; }

    /// <summary>The clock of the journal.</summary>
    internal TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Called with the journal before each write to it and, with true, behind each line: moments at which tests let a process end, or a disk be full.
    /// </summary>
    internal Action<FileStream, bool>? Writing { get; set; }

    private static decimal? Amount(decimal? value, string name)
    {
        if (value is { } amount) ArgumentOutOfRangeException.ThrowIfNegative(amount, name);
        return value;
    }
}
