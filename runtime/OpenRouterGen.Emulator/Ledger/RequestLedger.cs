using OpenRouter.Emulator.Ledger;

namespace OpenRouter.Emulator;

/// <summary>
/// The requests that the emulator received, oldest first: what a client really sent, and how often. Safe to use from any thread.
/// It keeps the last 1000 requests and at most 256 MiB of bodies; the oldest leave first.
/// </summary>
public sealed class RequestLedger
{
    internal const int DefaultCapacity = 1000;
    internal const long DefaultBodyBytes = 256L << 20;

    private readonly Lock _gate = new();
    private readonly Queue<ReceivedRequest> _requests = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;
    private readonly long _bodyBytes;
    private long _keptBodyBytes;
    private long _total;

    internal RequestLedger(TimeProvider time, int capacity = DefaultCapacity, long bodyBytes = DefaultBodyBytes) =>
        (_time, _capacity, _bodyBytes) = (time, capacity, bodyBytes);

    /// <summary>How many requests came since the start, also those that have left the ledger or were cleared.</summary>
    public long Total
    {
        get
        {
            lock (_gate) return _total;
        }
    }

    /// <summary>A copy of what the ledger holds now.</summary>
    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    /// <summary>Forgets the requests held; numbers go on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _keptBodyBytes = 0;
        }
    }

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="headers">As received; secrets are masked here.</param>
    /// <param name="body">Kept as it is: the caller hands it over.</param>
    internal ReceivedRequest Record(string method, string path, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        KeyValuePair<string, string>[] masked = [.. headers.Select(header => KeyValuePair.Create(header.Key, SecretHeaders.Masked(header.Key, header.Value)))];
        lock (_gate)
        {
            var request = new ReceivedRequest(++_total, _time.GetUtcNow(), method, path, masked, body);
            _requests.Enqueue(request);
            _keptBodyBytes += body.Length;
            // The newest always stays, however big: a test asks for it next.
            while (_requests.Count > 1 && (_requests.Count > _capacity || _keptBodyBytes > _bodyBytes)) _keptBodyBytes -= _requests.Dequeue().Body.Length;
            return request;
        }
    }
}
