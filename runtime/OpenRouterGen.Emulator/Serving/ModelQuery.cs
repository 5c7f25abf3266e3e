using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OpenRouter.Emulator.Serving;

/// <summary>What <c>GET /models</c> is asked for, as far as the emulator obeys.</summary>
internal sealed record ModelQuery
{
    private const int DefaultLimit = 500;
    private const int MostLimit = 1000;

    // Accepted and ignored, but a number outside these bounds is refused as the document says.
    private static readonly (string Name, bool IsWhole, double Least, double Most)[] s_ignoredNumbers =
    [
        ("context", true, 1, double.MaxValue),
        ("min_price", false, 0, double.MaxValue), ("max_price", false, 0, double.MaxValue),
        ("min_output_price", false, 0, double.MaxValue), ("max_output_price", false, 0, double.MaxValue),
        ("min_age_days", true, 0, double.MaxValue), ("max_age_days", true, 0, double.MaxValue),
        ("min_intelligence_index", false, 0, double.MaxValue), ("max_intelligence_index", false, 0, double.MaxValue),
        ("min_coding_index", false, 0, double.MaxValue), ("max_coding_index", false, 0, double.MaxValue),
        ("min_agentic_index", false, 0, double.MaxValue), ("max_agentic_index", false, 0, double.MaxValue),
        ("min_tool_success_rate", false, 0, 1), ("max_tool_success_rate", false, 0, 1),
    ];

    public int Offset { get; private init; }

    /// <summary>How many models a page holds; null when neither offset nor limit was given, which asks for all.</summary>
    public int? Limit { get; private init; }

    /// <summary>One of them must come out; null for any.</summary>
    public IReadOnlyList<string>? OutputModalities { get; private init; }

    /// <summary>All of them must go in.</summary>
    public IReadOnlyList<string> InputModalities { get; private init; } = [];

    /// <summary>All of them must be taken.</summary>
    public IReadOnlyList<string> SupportedParameters { get; private init; } = [];

    public string Text { get; private init; } = "";

    public bool ByName { get; private init; }

    /// <summary>Null when the query was read; else why not.</summary>
    public static ServiceError? Read(IQueryCollection query, out ModelQuery? read)
    {
        read = null;
        foreach (var (name, isWhole, least, most) in s_ignoredNumbers)
            if (Number(query, name, isWhole, least, most, out _) is { } refused) return refused;
        if (Number(query, "offset", true, 0, int.MaxValue, out var offset) is { } badOffset) return badOffset;
        if (Number(query, "limit", true, 1, MostLimit, out var limit) is { } badLimit) return badLimit;
        // The document lists models that put out text unless the query says otherwise.
        var outputs = List(query, "output_modalities") is { Count: > 0 } asked ? asked : ["text"];
        read = new()
        {
            Offset = (int)(offset ?? 0),
            Limit = offset is null && limit is null ? null : (int)(limit ?? DefaultLimit),
            OutputModalities = outputs.Contains("all") ? null : outputs,
            InputModalities = List(query, "input_modalities"),
            SupportedParameters = List(query, "supported_parameters"),
            Text = query["q"].ToString(),
            ByName = query["sort"] == "name",
        };
        return null;
    }

    private static ServiceError? Number(IQueryCollection query, string name, bool isWhole, double least, double most, out double? number)
    {
        number = null;
        var text = query[name].ToString();
        if (text.Length == 0) return null;
        var style = isWhole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        if (double.TryParse(text, style, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            number = value;
            return null;
        }
        var bounds = most == double.MaxValue ? FormattableString.Invariant($"of at least {least}") : FormattableString.Invariant($"between {least} and {most}");
        return ServiceError.Invalid($"'{name}' must be a {(isWhole ? "whole number" : "number")} {bounds}, not '{text}'.");
    }

    private static IReadOnlyList<string> List(IQueryCollection query, string name) =>
        query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
