namespace OpenRouter.Runtime;

/// <summary>
/// Adds up what a request costs by the lines of prices of one endpoint. What no line says makes the whole unknown: a sum without it would be a guess.
/// </summary>
internal sealed class PriceSum
{
    private const string OutputImage = "output_image";
    private const string InputImage = "input_image";
    private const string InputReference = "input_reference";
    private const string InputText = "input_text";
    private const string InputFont = "input_font";
    private const string Image = "image";
    private const string Megapixel = "megapixel";
    private const string Token = "token";
    private const string Request = "request";

    private static readonly CostRange s_one = CostRange.Exactly(1);
    private static readonly CostRange s_none = CostRange.Exactly(0);
    private static readonly CostRange s_tokens = CostRange.Unknown("how many tokens it takes is known after the call");
    private static readonly CostRange s_notCounted = CostRange.Unknown("this client does not know what is counted");

    private readonly IReadOnlyList<IPriceLine> _lines;
    private readonly PictureArea _area;
    private readonly CostRange _count;
    private readonly int _references;
    private readonly bool _hasOptions;

    private PriceSum(IReadOnlyList<IPriceLine> lines, RequestParameters request, string endpoint, long? made)
    {
        _lines = lines;
        _area = PictureArea.Of(request);
        _count = Count(request, made);
        _references = (int)(request.Find(ParameterWords.References)?.Number ?? 0);
        _hasOptions = request.EndpointOptions.Any(options => OptionText.Names(options.Json, endpoint).Count > 0);
    }

    /// <summary>What a request costs at an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="request">The request.</param>
    /// <param name="made">How many pictures were made; null before the call.</param>
    public static CostEstimate Of(IPricedEndpoint endpoint, RequestParameters request, long? made = null)
    {
        if (endpoint.PriceLines is not { Count: > 0 } lines) return CostEstimate.Unknown("no prices are stated");
        if (lines.FirstOrDefault(static line => line?.CostUsd is not >= 0) is { } odd)
            return CostEstimate.Unknown(Named(odd.ItemText, odd.UnitText) + " has no price");
        if (lines.Contains(null!)) return CostEstimate.Unknown("a line of prices is missing");
        try
        {
            return new PriceSum(lines, request, endpoint.ProviderSlug, made).Add();
        }
        catch (OverflowException)
        {
            return CostEstimate.Unknown("the amounts are too large to be added");
        }
    }

    // A record that counts nothing, or more than was asked for, counts something else.
    private static CostRange Count(RequestParameters request, long? made) => AskedCount.Of(request) switch
    {
        null or > 1_000_000 => CostRange.Unknown("the number of pictures is none"),
        { } asked => CostRange.Exactly(made > 0 && made < asked ? made.Value : asked),
    };

    private CostEstimate Add()
    {
        var parts = new List<CostLine>();
        var reason = string.Empty;
        foreach (var group in _lines.GroupBy(static line => (line.ItemText, line.UnitText)))
        {
            var (item, unit) = group.Key;
            var quantity = Quantity(item, unit);
            var cost = quantity == s_notCounted ? quantity : Price([.. group]).Times(quantity);
            if (cost.IsUnknown) return CostEstimate.Unknown(Named(item, unit) + ": " + cost.Reason);
            if (cost.Reason.Length > 0) reason = Named(item, unit) + ": " + cost.Reason;
            parts.Add(new CostLine(item, unit, cost.Minimum, cost.Maximum));
        }

        return CostEstimate.Of(parts.Sum(static part => part.Minimum), parts.Sum(static part => part.Maximum), reason, parts);
    }

    // A variant that is no tier may be for anything, so its lines never drop out.
    private CostRange Price(IReadOnlyList<IPriceLine> lines)
    {
        var others = lines.Where(static line => line.Variant is { } variant && NearestChoice.Tier(variant) is null);
        var tiers = lines.Where(static line => line.Variant is null || NearestChoice.Tier(line.Variant) is not null).ToList();
        var asked = _area.Tier is { } tier ? ForTier(tiers, tier) : tiers;
        if (asked.Count == 0) return CostRange.Unknown(_area.Tier is null ? "no price is stated for any tier" : "no price is stated for '" + _area.Tier + "'");
        List<IPriceLine> candidates = [.. asked, .. others];

        // Two lines for the same may mean either or both.
        var variants = candidates.GroupBy(static line => line.Variant, StringComparer.OrdinalIgnoreCase).ToList();
        return CostRange.Between(
            candidates.Min(static line => line.CostUsd!.Value),
            variants.Max(static group => group.Sum(static line => line.CostUsd!.Value)),
            "which of several prices counts is not known");
    }

    private static List<IPriceLine> ForTier(List<IPriceLine> lines, string tier)
    {
        var own = lines.FindAll(line => line.Variant is { } variant && NearestChoice.Tier(variant) == NearestChoice.Tier(tier));
        return own.Count > 0 ? own : lines.FindAll(static line => line.Variant is null);
    }

    private CostRange Quantity(string item, string unit) => (item, unit) switch
    {
        (OutputImage, Image) => _count,
        (OutputImage, Megapixel) => _area.Megapixels.Times(_count),
        (OutputImage or InputText, Token) => s_tokens,
        (OutputImage or InputText, Request) => s_one,
        (InputImage, _) => HasReferencePrice ? OrNothing(References(unit)) : References(unit),
        (InputReference, _) => References(unit),
        (InputFont, Image or Megapixel or Token) => _hasOptions ? CostRange.Unknown("fonts may be among the options, and are not counted") : s_none,
        (InputFont, Request) => OrNothing(s_one),
        _ => s_notCounted,
    };

    private bool HasReferencePrice => _lines.Any(static line => line.ItemText == InputReference);

    private CostRange References(string unit) => unit switch
    {
        Image => CostRange.Exactly(_references),
        Request => _references > 0 ? s_one : OrNothing(s_one),
        Megapixel when _references > 0 => CostRange.Unknown("how many pixels a reference has is not known"),
        Token when _references > 0 => s_tokens,
        Megapixel or Token => s_none,
        _ => s_notCounted,
    };

    // A reference may be billed as such, as a picture that goes in, or as both; a price for each request may be for those without any.
    private static CostRange OrNothing(CostRange quantity) =>
        quantity.IsUnknown ? quantity : CostRange.Between(0, quantity.Maximum, "whether it is billed is not known");

    private static string Named(string item, string unit) => item + " by " + unit;
}
