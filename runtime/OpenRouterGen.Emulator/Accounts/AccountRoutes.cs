using Microsoft.AspNetCore.Http;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Serving;

namespace OpenRouter.Emulator.Accounts;

/// <summary>What was spent: by a generation, the account and the key, which is one and the same here.</summary>
internal sealed class AccountRoutes(GenerationBook book, KeyCheck keys)
{
    /// <summary>What the account bought, in US dollars.</summary>
    public const decimal Credits = 100;

    public Task GenerationAsync(HttpContext context)
    {
        if (keys.Refusal(context.Request.Headers.Authorization) is { } refusal) return JsonAnswer.SendAsync(context, refusal);
        var id = context.Request.Query["id"].ToString();
        if (id.Length == 0) return JsonAnswer.SendAsync(context, ServiceError.Invalid("'id' must have at least 1 character."));
        return book.Find(id) is { } found
            ? JsonAnswer.SendAsync(context, new GenerationResponse { Data = found })
            : JsonAnswer.SendAsync(context, ServiceError.NotFound($"There is no generation '{id}'. The emulator keeps the last 1000."));
    }

    public Task CreditsAsync(HttpContext context) => keys.Refusal(context.Request.Headers.Authorization) is { } refusal
        ? JsonAnswer.SendAsync(context, refusal)
        : JsonAnswer.SendAsync(context, new CreditsResponse { Data = new() { TotalCredits = Credits, TotalUsage = book.Spent } });

    public Task KeyAsync(HttpContext context) => keys.Refusal(context.Request.Headers.Authorization) is { } refusal
        ? JsonAnswer.SendAsync(context, refusal)
        : JsonAnswer.SendAsync(context, new CurrentKeyResponse { Data = Key(book.Spent) });

    // A key without a limit, and everything was spent today.
    private static CurrentKey Key(decimal spent) => new()
    {
        Label = "emulator",
        Limit = null,
        LimitRemaining = null,
        LimitReset = null,
        IncludeOwnKeysInLimit = false,
        Usage = spent,
        UsageDaily = spent,
        UsageWeekly = spent,
        UsageMonthly = spent,
        OwnKeyUsage = 0,
        OwnKeyUsageDaily = 0,
        OwnKeyUsageWeekly = 0,
        OwnKeyUsageMonthly = 0,
        IsFreeTier = false,
        IsManagementKey = false,
        CreatorUserId = null,
        // Two members that the service still sends, and nobody is to read.
#pragma warning disable CS0612
        IsProvisioningKey = false,
        RateLimit = new() { Requests = -1, Interval = "1h", Note = "This is no longer in use." },
#pragma warning restore CS0612
    };
}
