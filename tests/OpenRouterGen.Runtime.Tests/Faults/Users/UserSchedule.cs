using System.Globalization;
using OpenRouter.Tests.Calls;
using OpenRouter.Tests.Downloads;

namespace OpenRouter.Tests.Faults;

/// <summary>What the user's own code does in one call, drawn by a seed: a hook, a target or a handler may fail at one of its places, or none.</summary>
internal sealed class UserSchedule : IDisposable
{
    private static readonly string[] s_hookPlaces = [ActingHook.Before, ActingHook.Answered, ActingHook.Failed];
    private static readonly string[] s_targetPlaces = ["open", "write", "flush", "dispose"];
    private static readonly string[] s_handlerPlaces = [FailingHandler.Before, FailingHandler.After];

    private readonly string _hookPlace;
    private readonly string _targetPlace;
    private readonly string _handlerPlace;
    private readonly int _attempt;
    private readonly Exception _failure;
    private readonly TemporaryFolder _folder = new();
    private readonly SteppingTarget? _target;

    public UserSchedule(int seed, bool isStream)
    {
        // Not the numbers that draw what the service does.
        var random = new Random(seed + 1_000_000);
        var failures = UserFailures.All();
        _failure = failures[random.Next(failures.Count)];
        var side = random.Next(4);
        _hookPlace = side == 0 ? s_hookPlaces[random.Next(s_hookPlaces.Length)] : "";
        _targetPlace = side == 1 ? s_targetPlaces[random.Next(s_targetPlaces.Length)] : "";
        _handlerPlace = side == 2 ? s_handlerPlaces[random.Next(s_handlerPlaces.Length)] : "";
        _attempt = 1 + random.Next(2);
        Mode = (isStream, side == 1 || random.Next(2) == 0) switch
        {
            (false, false) => CallMode.AtOnce,
            (true, false) => CallMode.Stream,
            (false, true) => CallMode.Download,
            (true, true) => CallMode.StreamDownload,
        };
        if (side == 1) _target = new SteppingTarget(here => here == _targetPlace ? Fail() : ValueTask.CompletedTask);
        Hook = new ActingHook(_hookPlace, _attempt, (_, _) => Fail());
    }

    public CallMode Mode { get; }

    public ActingHook Hook { get; }

    /// <summary>What code of the user threw; null when the call did not come to it.</summary>
    public Exception? Thrown { get; private set; }

    /// <summary>Whether that passes as it is.</summary>
    public bool IsOfHook => _hookPlace.Length > 0;

    public bool IsOfTarget => _target is not null;

    public bool IsOfHandler => _handlerPlace.Length > 0;

    public HttpMessageHandler Handler(HttpMessageHandler inner) => new FailingHandler(inner, _handlerPlace, _attempt, Fail);

    public Task<Outcome> CallAsync(OpenRouterClient client) => Mode.IsDownload
        ? Outcome.OfDownloadAsync(client, Mode.IsStream, _target?.Target, _folder.Path)
        : Outcome.OfAsync(client, Mode.IsStream);

    public void Dispose() => _folder.Dispose();

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Mode}, hook '{_hookPlace}', target '{_targetPlace}', handler '{_handlerPlace}', attempt {_attempt}, {_failure.GetType().Name}");

    private ValueTask Fail()
    {
        Thrown = _failure;
        return ValueTask.FromException(_failure);
    }

    /// <summary>Fails once, before an attempt is sent or when it is answered.</summary>
    private sealed class FailingHandler(HttpMessageHandler inner, string place, int attempt, Func<ValueTask> fail) : DelegatingHandler(inner)
    {
        public const string Before = "before";
        public const string After = "after";

        private int _attempts;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isIt = ++_attempts == attempt;
            if (isIt && place == Before) await fail();
            var response = await base.SendAsync(request, cancellationToken);
            if (!isIt || place != After) return response;
            response.Dispose();
            await fail();
            return response;
        }
    }
}
