using System.Globalization;

namespace OpenRouter;

/// <summary>
/// What clients may spend together, in US dollars. Give the same instance to every client that shares it. A call reserves the most that it may cost before it
/// is sent, and settles by what its answer says that it cost. Safe to use from any thread.
/// </summary>
public sealed class SpendingBudget
{
    private readonly Lock _gate = new();
    private decimal _spent;
    private decimal _reserved;
    private decimal _uncertain;

    /// <summary>Makes a budget.</summary>
    /// <param name="limit">What may be spent, in US dollars. With nothing, only calls that cost nothing are made.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public SpendingBudget([Runtime.Refuses(Runtime.RefusalKind.Negative)] decimal limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        Limit = limit;
    }

    /// <summary>What may be spent.</summary>
    public decimal Limit { get; }

    /// <summary>What answers said that their calls cost.</summary>
    public decimal Spent
    {
        get
        {
            lock (_gate) return _spent;
        }
    }

    /// <summary>What calls that are under way may cost.</summary>
    public decimal Reserved
    {
        get
        {
            lock (_gate) return _reserved;
        }
    }

    /// <summary>
    /// What calls may have cost of which nobody knows whether they were billed, or that did not say their cost. It stays until
    /// <see cref="Resolve"/> says what they cost.
    /// </summary>
    public decimal Uncertain
    {
        get
        {
            lock (_gate) return _uncertain;
        }
    }

    /// <summary>What is left for further calls; never negative.</summary>
    public decimal Left
    {
        get
        {
            lock (_gate) return Math.Max(0, Limit - _spent - _reserved - _uncertain);
        }
    }

    /// <summary>Turns what was uncertain into what it cost, once that is known.</summary>
    /// <param name="uncertain">How much of it is known now.</param>
    /// <param name="cost">What it cost; 0 when it was not billed.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or so much is not uncertain.</exception>
    public void Resolve(decimal uncertain, decimal cost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uncertain);
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(uncertain, _uncertain);
            _uncertain -= uncertain;
            _spent += cost;
        }
    }

    /// <summary>The amounts.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString()
    {
        lock (_gate) return string.Create(CultureInfo.InvariantCulture, $"{_spent} spent, {_reserved} reserved and {_uncertain} uncertain of {Limit} USD");
    }

    internal bool TryReserve(decimal amount)
    {
        lock (_gate)
        {
            if (amount > Limit - _spent - _reserved - _uncertain) return false;
            _reserved += amount;
            return true;
        }
    }

    /// <summary>Ends a reservation.</summary>
    /// <param name="reserved">How much it was.</param>
    /// <param name="spent">What the call said that it cost.</param>
    /// <param name="uncertain">What it may have cost beyond that.</param>
    internal void Settle(decimal reserved, decimal spent, decimal uncertain)
    {
        lock (_gate)
        {
            _reserved -= reserved;
            _spent += spent;
            _uncertain += uncertain;
        }
    }
}
