using System.Globalization;
using System.Text;

namespace OpenRouter.Tests.Faults;

/// <summary>What a service does to the attempts of one call, in order, and what it noted. The last step stays.</summary>
internal sealed class FaultSchedule
{
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Random _random;
    private readonly List<string> _steps = [];
    private readonly Lock _lock = new();
    private int _step;

    public FaultSchedule(int seed)
    {
        _random = new Random(seed);
        IsStream = _random.Next(2) == 0;
        MaxRetries = _random.Next(4);
        FollowsRedirects = _random.Next(2) == 0;
        string[] kinds = ["refuse", "refuse", "unavailable", "error", "error", "client error", "close early", "close", "reset", "hang", "garbage", "cut",
            "cut", "broken length", "redirect", "late error", "half error", "good", "good"];
        for (var i = 0; i < 1 + _random.Next(4); i++) _steps.Add(kinds[_random.Next(kinds.Length)]);
    }

    /// <summary>How many schedules a test plays, by the environment.</summary>
    public static int Count(int unlessSet) =>
        int.TryParse(Environment.GetEnvironmentVariable("OPENROUTERGEN_FAULT_SCHEDULES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : unlessSet;

    public bool IsStream { get; }

    public int MaxRetries { get; }

    public bool FollowsRedirects { get; }

    /// <summary>How many POSTs the service began to work on.</summary>
    public int Accepted { get; private set; }

    /// <summary>Whether every byte of a result was sent on a connection that stayed whole.</summary>
    public bool IsDelivered { get; private set; }

    /// <summary>Ends when the service has fallen silent.</summary>
    public Task Hanging => _hanging.Task;

    public async Task PlayAsync(FaultConnection connection)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            string step;
            lock (_lock) step = _steps[Math.Min(_step++, _steps.Count - 1)];
            if (step == "close early")
            {
                // Before anything was read: the request may be on its way, and nobody works on it. After an answer a reset would destroy what is still under
                // way.
                if (isFirst) connection.Reset();
                return;
            }

            if (await connection.ReadAsync() is not { } request) return;
            if (!await AnswerAsync(connection, request, step)) return;
        }
    }

    public override string ToString() => string.Join(", ", _steps) + (IsStream ? " (stream)" : "");

    /// <returns>Whether the connection stays.</returns>
    private async Task<bool> AnswerAsync(FaultConnection connection, ReceivedRequest request, string step)
    {
        var isPost = request.Method == "POST";
        if (isPost && step is not ("refuse" or "unavailable" or "client error" or "redirect"))
        {
            lock (_lock) Accepted++;
        }

        switch (step)
        {
            case "refuse": await SendAsync(connection, 429, "Retry-After: 1\r\n"); return true;
            case "unavailable": await SendAsync(connection, 503, "Retry-After: 2\r\n"); return true;
            case "error": await SendAsync(connection, Pick(500, 502, 504, 524, 529), Pick("", "Retry-After: 1\r\n")); return true;
            case "client error": await SendAsync(connection, Pick(400, 401, 402, 403, 404, 413), ""); return true;
            case "close": return false;
            case "reset": connection.Reset(); return false;
            case "hang":
                _hanging.TrySetResult();
                await connection.UntilClosedAsync();
                return false;
            case "garbage": await connection.SendAsync("\0\u0001 nonsense\r\n\r\n"); return false;
            case "cut": await CutAsync(connection); return false;
            case "broken length":
                await connection.SendAsync(Reference.UntilClose(Reference.MediaType(IsStream), "")
                    .Replace("Connection: close", "Content-Length: 999999", StringComparison.Ordinal) + Half());
                return false;
            case "redirect": await SendAsync(connection, Pick(301, 302, 303, 307, 308), "Location: /api/v1/elsewhere\r\n"); return true;
            case "late error": await connection.SendAsync(Reference.WithLength("application/json", """{"error":{"code":502,"message":"late"}}""")); return true;
            case "half error":
                await connection.SendAsync(
                "HTTP/1.1 502 Bad\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"error\":"); return false;
            default: return await GoodAsync(connection, isPost);
        }
    }

    private async Task<bool> GoodAsync(FaultConnection connection, bool isPost)
    {
        var bytes = Encoding.UTF8.GetBytes(Reference.Answer(IsStream));
        foreach (var piece in bytes.Chunk(1 + _random.Next(bytes.Length))) await connection.SendAsync(piece);
        IsDelivered = isPost;
        return true;
    }

    private Task CutAsync(FaultConnection connection) => connection.SendAsync(Reference.UntilClose(Reference.MediaType(IsStream), Half()));

    private string Half() => Reference.Body(IsStream)[.._random.Next(200)];

    private static Task SendAsync(FaultConnection connection, int status, string headers) =>
        connection.SendAsync(
            Reference.WithLength("application/json", """{"error":{"message":"no"}}""", headers, status.ToString(CultureInfo.InvariantCulture) + " No"));

    private T Pick<T>(params ReadOnlySpan<T> values)
    {
        lock (_lock) return values[_random.Next(values.Length)];
    }
}
