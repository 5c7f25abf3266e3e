using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>What one call may spend: checked and reserved before it is sent, and settled when it has ended.</summary>
internal sealed class CallSpending
{
    private readonly SpendingLimits _limits;
    private readonly CostEstimate _estimate;
    private readonly bool _isPriced;
    private decimal _most;
    private decimal _reserved;
    private decimal? _cost;

    private CallSpending(SpendingLimits limits, IDescribedRequest? request)
    {
        _limits = limits;
        _isPriced = request is not null;
        _estimate = request is null ? CostEstimate.Unknown("nothing is known of what such a call costs") : limits.Estimate(request);
    }

    /// <summary>What observes the spending of a call; null when there is no limit, or when the call costs nothing.</summary>
    public static CallSpending? Of(SpendingLimits limits, ApiRequest request) =>
        limits.IsNone || request.Operation.IsSafe ? null : new CallSpending(limits, request.Body as IDescribedRequest);

    /// <summary>Reserves what the first attempt may cost.</summary>
    /// <exception cref="OpenRouterBudgetException">It may cost too much, or nobody knows how much.</exception>
    public void Reserve()
    {
        _most = Most();
        if (_limits.MaxCost is { } limit && _most > limit) throw TooMuch(limit, "the MaxCost of the call");
        if (_limits.Budget is { } budget && !budget.TryReserve(_most)) throw TooMuch(budget.Left, "what is left of the budget");
        _reserved = _most;
    }

    /// <summary>Reserves the same again, for an attempt after one that may be billed as well.</summary>
    /// <returns>False when that may cost too much.</returns>
    public bool TryReserveAgain()
    {
        if (_limits.MaxCost < _reserved + _most || _limits.Budget?.TryReserve(_most) == false) return false;
        _reserved += _most;
        return true;
    }

    /// <summary>The body of an answer, or an event of a stream, has come and fits.</summary>
    public void Read(ReadOnlySpan<byte> json)
    {
        if (_limits.Budget is not null && AnswerCost.Read(json) is { } cost) _cost = (_cost ?? 0) + cost;
    }

    /// <summary>The call has ended. Called once.</summary>
    /// <param name="exception">Why it failed; null when it did not, or when its reader left.</param>
    /// <param name="isUnsent">Whether provably nothing was sent.</param>
    public void End(Exception? exception, bool isUnsent)
    {
        var isFree = exception is OpenRouterException failure ? failure.IsUnbilled : isUnsent;
        var earlier = _reserved == 0 ? 0 : _reserved - _most;
        _limits.Budget?.Settle(_reserved, _cost ?? 0, _cost is not null || isFree ? earlier : _reserved);
    }

    private decimal Most()
    {
        if ((_estimate.Maximum ?? _limits.CostWhenUnknown) is { } most) return most;

        // A budget counts what such calls say afterwards; only an explicit limit needs to know it before.
        if (!_isPriced && _limits.MaxCost is null) return 0;
        throw new OpenRouterBudgetException(
            "The request was not sent, since what it costs is not known: " + _estimate.Reason
                + ". Set OpenRouterClientOptions.CostWhenUnknown to what such a call counts as, or give prices in OpenRouterClientOptions.Prices.",
            _estimate,
            _limits.MaxCost ?? _limits.Budget!.Left);
    }

    private OpenRouterBudgetException TooMuch(decimal limit, string name)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The request was not sent, since it may cost {_most} USD, more than {name}, {limit} USD.");
        return new OpenRouterBudgetException(message, _estimate, limit);
    }
}
