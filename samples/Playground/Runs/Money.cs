using OpenRouter;
using Playground.Models;
using Playground.Serving;

namespace Playground.Runs;

/// <summary>What this session may spend and has spent.</summary>
/// <param name="service">How a client reaches the service.</param>
/// <param name="isReal">Whether pictures are billed; a cap must be set then, before the first one.</param>
internal sealed class Money(OpenRouterClientOptions service, bool isReal)
{
    private readonly Lock _gate = new();
    private SpendingBudget? _budget;
    private decimal? _whenUnknown;
    private decimal _earlier;
    private decimal _billed;

    public bool IsReal => isReal;

    /// <summary>The cap of the session, in US dollars; null before it is set.</summary>
    public decimal? Cap { get; private set; }

    /// <summary>What answers said that they cost, in US dollars; on the emulator, what they would have cost.</summary>
    public decimal Billed
    {
        get
        {
            lock (_gate) return _billed;
        }
    }

    /// <summary>What calls of this session may have cost of which nobody knows whether they were billed, in US dollars.</summary>
    public decimal Uncertain
    {
        get
        {
            lock (_gate) return _budget?.Uncertain ?? 0;
        }
    }

    /// <summary>Sets the cap of the session. What was spent counts towards it.</summary>
    /// <param name="cap">US dollars.</param>
    /// <param name="whenUnknown">What a call counts as whose price nobody states, in US dollars; null refuses such calls.</param>
    /// <exception cref="Refusal">It is no amount, or calls are under way.</exception>
    public void SetCap(decimal cap, decimal? whenUnknown)
    {
        if (cap is <= 0 or > 10_000 || whenUnknown is <= 0) throw Refusal.BadRequest("The cap is an amount of US dollars above 0.");
        lock (_gate)
        {
            if (_budget?.Reserved > 0) throw Refusal.Conflict("The cap is not changed while a run is under way.");
            _earlier += (_budget?.Spent ?? 0) + (_budget?.Uncertain ?? 0);
            _budget = new SpendingBudget(Math.Max(0, cap - _earlier));
            (Cap, _whenUnknown) = (cap, whenUnknown);
        }
    }

    /// <summary>A client for one call of this model, within the cap.</summary>
    /// <exception cref="Refusal">The cap is not set.</exception>
    public OpenRouterClient ClientFor(ShelvedModel model)
    {
        var options = new OpenRouterClientOptions { BaseAddress = service.BaseAddress, ApiKey = service.ApiKey };
        lock (_gate)
        {
            EnsureReady();
            (options.Budget, options.CostWhenUnknown) = (_budget, _whenUnknown);
        }

        options.Prices.Add(model.Endpoints);
        return new OpenRouterClient(options);
    }

    /// <exception cref="Refusal">The cap is not set.</exception>
    public void EnsureReady()
    {
        if (isReal && Cap is null) throw Refusal.Conflict("Set the cap of this session first: what may be spent at most. Nothing was sent.");
    }

    public void Count(decimal? cost)
    {
        lock (_gate) _billed += cost ?? 0;
    }
}
