using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Generation;

namespace OpenRouter.Emulator.Accounts;

/// <summary>What was made, by id, and what it cost in all. The last 1000 are kept. Safe to use from any thread.</summary>
internal sealed class GenerationBook(TimeProvider time)
{
    private const int MostKept = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, GenerationRecord> _byId = new(StringComparer.Ordinal);
    private readonly Queue<string> _ids = new();
    private decimal _spent;

    /// <summary>What all of it cost, in US dollars, also what is no longer kept.</summary>
    public decimal Spent
    {
        get
        {
            lock (_gate) return _spent;
        }
    }

    public GenerationRecord? Find(string id)
    {
        lock (_gate) return _byId.GetValueOrDefault(id);
    }

    /// <summary>Keeps what was ordered. Where nobody documented a price it cost nothing.</summary>
    public void Keep(string id, ImageOrder order, ReceivedRequest received)
    {
        var usage = PictureMaker.Usage(order);
        var generation = new GenerationRecord
        {
            Id = id,
            UpstreamId = null,
            TotalCost = usage.Cost ?? 0,
            Usage = usage.Cost ?? 0,
            CacheDiscount = null,
            UpstreamInferenceCost = null,
            CreatedAt = time.GetUtcNow(),
            Model = order.Model,
            AppId = null,
            Streamed = order.Streams,
            Cancelled = false,
            ProviderName = order.Endpoint.Record.ProviderName,
            Latency = null,
            ModerationLatency = null,
            GenerationTime = null,
            FinishReason = "stop",
            NativeFinishReason = null,
            ServiceTier = null,
            TokensPrompt = usage.PromptTokens,
            TokensCompletion = usage.CompletionTokens,
            NativeTokensPrompt = usage.PromptTokens,
            NativeTokensCompletion = usage.CompletionTokens,
            NativeTokensCompletionImages = usage.CompletionTokens,
            NativeTokensReasoning = 0,
            NativeTokensCached = 0,
            NumMediaPrompt = order.References,
            NumInputAudioPrompt = 0,
            NumMediaCompletion = order.Count,
            NumSearchResults = null,
            NumFetches = null,
            WebSearchEngine = null,
            Origin = string.Empty,
            IsOwnKey = false,
            ExternalUser = null,
            Kind = GenerationKind.Image,
            PresetId = null,
            Router = null,
            ProviderResponses = null,
            UserAgent = received.Header("User-Agent"),
            HttpReferer = received.Header("HTTP-Referer"),
            DataRegion = DataRegion.Global,
        };
        lock (_gate)
        {
            _byId[id] = generation;
            _ids.Enqueue(id);
            _spent += generation.TotalCost;
            if (_ids.Count > MostKept) _byId.Remove(_ids.Dequeue());
        }
    }
}
