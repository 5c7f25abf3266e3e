using System.Text.Json;

namespace OpenRouter.Runtime;

/// <summary>
/// The journal of a batch: lines of JSON behind a header with a version. Every line is on disk when its writer returns. Whoever has opened it holds it alone.
/// Safe to use from any thread.
/// </summary>
internal sealed class BatchJournal : IDisposable
{
    private const int Version = 1;

    private static readonly byte[] s_header = [.. """{"journal":"openroutergen-batch","version":1}"""u8, (byte)'\n'];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JournalItem> _items = new(StringComparer.Ordinal);
    private readonly FileStream _file;
    private readonly Action<FileStream, bool>? _writing;
    private OpenRouterJournalException? _broken;
    private decimal _spent;
    private decimal _uncertain;

    private BatchJournal(FileStream file, Action<FileStream, bool>? writing) => (_file, _writing) = (file, writing);

    /// <summary>
    /// Opens a journal, or makes it, and reads what it says. A last line that was cut off is dropped: nobody went on before it was whole.
    /// </summary>
    /// <exception cref="OpenRouterJournalException">It cannot be opened, another run holds it, or it is none.</exception>
    public static BatchJournal Open(string path, Action<FileStream, bool>? writing)
    {
        FileStream? file = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            var journal = new BatchJournal(file, writing);
            journal.ReadAll();
            return journal;
        }
        catch (Exception exception)
        {
            file?.Dispose();
            if (exception is not (IOException or UnauthorizedAccessException)) throw;
            throw new OpenRouterJournalException(path, "cannot be opened; another run may hold it: " + exception.Message, null, exception);
        }
    }

    /// <summary>What the journal says of an item; null when it says nothing.</summary>
    public JournalItem? Find(string id)
    {
        lock (_gate) return _items.GetValueOrDefault(id);
    }

    /// <summary>What all items cost, and what they may have cost beyond that.</summary>
    public (decimal Spent, decimal Uncertain) Costs()
    {
        lock (_gate) return (_spent, _uncertain);
    }

    /// <summary>Writes a line, which is on disk when this returns.</summary>
    /// <exception cref="OpenRouterJournalException">It cannot be written, such as on a full disk. From then on nothing can be.</exception>
    public void Write(JournalLine line)
    {
        lock (_gate)
        {
            if (_broken is not null) throw _broken;
            Append(line.ToBytes().Span);
            Add(line);
            _writing?.Invoke(_file, true);
        }
    }

    public void Dispose() => _file.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        var end = _file.Position;
        try
        {
            _writing?.Invoke(_file, false);
            _file.Write(bytes);
            _file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A line behind half of one could not be read: nothing more is written, and the next run drops what is left of this one.
            _broken = new OpenRouterJournalException(_file.Name, "cannot be written: " + exception.Message, null, exception);
            CutAt(end);
            throw _broken;
        }
    }

    private void CutAt(long end)
    {
        try
        {
            _file.SetLength(end);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then the half line stays, which is as good: it is the last one.
            return;
        }
    }

    private void ReadAll()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var (start, number) = (0, 0);
        while (bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var length)
        {
            number++;
            ReadLine(bytes.AsMemory(start, length), number);
            start += length + 1;
        }

        // What has no end was being written when the process ended; a file of somebody else stays as it is.
        if (number == 0 && !s_header.AsSpan().StartsWith(bytes)) throw NoJournal();
        _file.SetLength(start);
        _file.Position = start;
        if (number == 0) Append(s_header);
    }

    private void ReadLine(ReadOnlyMemory<byte> bytes, int number)
    {
        if (number == 1) CheckHeader(bytes);
        else Add(JournalLine.Read(bytes) ?? throw new OpenRouterJournalException(_file.Name, "is damaged: this is no line of a journal", number));
    }

    private void CheckHeader(ReadOnlyMemory<byte> bytes)
    {
        if (VersionOf(bytes) is not { } version) throw NoJournal();
        if (version != Version)
        {
            var message = FormattableString.Invariant($"has version {version}, and this client knows version {Version}: use the client that began it");
            throw new OpenRouterJournalException(_file.Name, message, 1);
        }
    }

    private OpenRouterJournalException NoJournal() => new(_file.Name, "is no journal of a batch", 1);

    private static long? VersionOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.GetProperty("journal").GetString() == "openroutergen-batch" ? root.GetProperty("version").GetInt64() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private void Add(JournalLine line)
    {
        if (!_items.TryGetValue(line.Item, out var item)) _items.Add(line.Item, item = new JournalItem(line.Item));
        (_spent, _uncertain) = (_spent - item.Spent, _uncertain - item.Uncertain);
        item.Add(line);
        (_spent, _uncertain) = (_spent + item.Spent, _uncertain + item.Uncertain);
    }
}
