namespace OpenRouter.Runtime;

/// <summary>Hands the files of one answer to a target: opens, fills and ends each, and keeps it once it is known what it is.</summary>
internal sealed class DownloadWriter(Download download, AnswerFacts facts)
{
    // What shows the sort of a file, text before a root element included.
    private const int HeadSize = PictureExtension.LongestProlog;

    private readonly DownloadFormat _format = download.Format;
    private readonly List<DownloadSink> _whole = [];
    private byte[] _head = [];
    private DownloadSink? _sink;
    private string? _tag;
    private bool _isLost;
    private int _headLength;
    private int _closed;
    private int _index;
    private int _results;

    /// <summary>Whether the answer is a stream of events.</summary>
    public bool IsEvents { get; set; }

    /// <summary>Whether a target that hangs still uses the bytes that it got.</summary>
    public bool IsBusy => _sink is { IsBusy: true };

    /// <summary>What kept a file from its target or its name, and where it is kept; null when nothing did.</summary>
    public OpenRouterDownloadException? Failure { get; private set; }

    // Only the events of a stream come as previews.
    private bool? IsPreview => !IsEvents || _format.Tag is null ? false : _tag is null ? null : !_format.Results.Contains(_tag);

    /// <summary>Some bytes of a file came.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, string? mediaType, CancellationToken cancellationToken)
    {
        try
        {
            await WritePieceAsync(bytes, mediaType, cancellationToken).ConfigureAwait(false);
        }
        catch (OpenRouterDownloadException exception)
        {
            Lose(exception);
        }
    }

    /// <summary>The bytes of a file ended. What it is may stand behind them.</summary>
    public async ValueTask EndAsync(string? mediaType, CancellationToken cancellationToken)
    {
        try
        {
            if (_sink is null) await OpenWithHeadAsync(mediaType, cancellationToken).ConfigureAwait(false);
            await _sink!.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OpenRouterDownloadException exception)
        {
            Lose(exception);
        }

        _whole.Add(_sink!);
        _sink = null;
    }

    /// <summary>Ends a file that did not become whole.</summary>
    public void Abort()
    {
        _headLength = 0;
        _sink?.Abort();
        _sink = null;
    }

    /// <summary>An event said what it is. The first word counts, as it does for whoever reads the event.</summary>
    public void Tagged(string tag) => _tag ??= tag;

    /// <summary>The object ended that holds the last file.</summary>
    public void EndObject(string? mediaType)
    {
        for (; _closed < _whole.Count; _closed++) _whole[_closed].MediaType = mediaType;
        if (!IsEvents) Settle();
    }

    /// <summary>An event ended. What came of a preview's file waits for the picture behind it.</summary>
    /// <exception cref="OpenRouterDownloadException">A file of it could not be kept.</exception>
    public void EndEvent()
    {
        Abort();
        Settle();
        var isResultLost = _isLost && IsPreview != true;
        _isLost = false;
        _tag = null;
        if (isResultLost) ThrowFailure();
    }

    /// <summary>
    /// Keeps the files that are whole. One whose event never said what it is may have been paid for, so it counts.
    /// A file that cannot get its name does not cost those that follow: the failure waits.
    /// </summary>
    public void Settle()
    {
        foreach (var sink in _whole)
        {
            try
            {
                if (IsPreview != true) _results++;
                sink.Keep(IsPreview ?? false);
            }
            catch (OpenRouterDownloadException exception)
            {
                Fail(exception);
            }
        }

        _whole.Clear();
        _closed = 0;
    }

    /// <summary>Throws what came of the first file that was lost, or did not get its name.</summary>
    public void ThrowFailure()
    {
        if (Failure is { } failure) throw failure;
    }

    /// <summary>Results of the answer were read: each of them has a file, or the call fails.</summary>
    public void CheckResults(int count)
    {
        if (_results < count) throw NoFile();
    }

    private OpenRouterResponseFormatException NoFile() =>
        ApiFailure.Format(facts, "$", "the service answered without the bytes of a file ('" + string.Join("', '", _format.Members) + "').", default);

    private async ValueTask WritePieceAsync(ReadOnlyMemory<byte> bytes, string? mediaType, CancellationToken cancellationToken)
    {
        if (_sink is null && _headLength == 0 && bytes.Length >= HeadSize)
        {
            // Usually the first piece shows it, and goes on as it came.
            await OpenAsync(bytes[..HeadSize], mediaType, cancellationToken).ConfigureAwait(false);
        }
        else if (_sink is null)
        {
            // A connection may hand over single bytes.
            if (_head.Length == 0) _head = new byte[HeadSize];
            var taken = Math.Min(bytes.Length, HeadSize - _headLength);
            bytes[..taken].CopyTo(_head.AsMemory(_headLength));
            _headLength += taken;
            bytes = bytes[taken..];
            if (_headLength < HeadSize) return;
            await OpenWithHeadAsync(mediaType, cancellationToken).ConfigureAwait(false);
        }

        await _sink!.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a target throws costs its own file alone: others of the answer are paid for too.</summary>
    private void Lose(OpenRouterDownloadException exception)
    {
        Fail(exception);
        Abort();
        _sink = new DownloadSink(null);
    }

    private void Fail(OpenRouterDownloadException exception)
    {
        if (Failure is null || (Failure.KeptPath is null && exception.KeptPath is not null)) Failure = exception;
        else if (exception.KeptPath is { } kept) Failure.AddKept(kept);
        _isLost = true;
    }

    private async ValueTask OpenAsync(ReadOnlyMemory<byte> head, string? mediaType, CancellationToken cancellationToken)
    {
        var start = new DownloadStart(_index++, PictureExtension.Of(mediaType, head.Span), IsPreview);
        _sink = await download.Target.OpenAsync(start, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask OpenWithHeadAsync(string? mediaType, CancellationToken cancellationToken)
    {
        var head = _head.AsMemory(0, _headLength);
        await OpenAsync(head, mediaType, cancellationToken).ConfigureAwait(false);
        await _sink!.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        _headLength = 0;
    }
}
