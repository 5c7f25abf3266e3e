using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenRouter.Runtime;

/// <summary>
/// The source of traces and the instruments, with the names and buckets of OpenTelemetry's conventions for generative AI (v1.41, status development).
/// </summary>
internal static class GenAiMeter
{
    private static readonly Meter s_meter = new(OpenRouterTelemetry.MeterName);

    public static ActivitySource Source { get; } = new(OpenRouterTelemetry.ActivitySourceName);

    public static Histogram<double> Duration { get; } = Seconds("gen_ai.client.operation.duration", "How long a call took in all.");

    public static Histogram<double> TimeToFirstChunk { get; } = Seconds(
        "gen_ai.client.operation.time_to_first_chunk",
        "How long the first event of a stream took.");

    public static Histogram<double> TimePerOutputChunk { get; } = Seconds(
        "gen_ai.client.operation.time_per_output_chunk",
        "How long an event took after the one before it.");

    public static Histogram<long> Tokens { get; } = s_meter.CreateHistogram(
        "gen_ai.client.token.usage",
        "{token}",
        "How many tokens a call used.",
        null,
        new InstrumentAdvice<long> { HistogramBucketBoundaries = [.. Enumerable.Range(0, 14).Select(static power => 1L << (2 * power))] });

    public static bool IsOn => Source.HasListeners() || Duration.Enabled || Tokens.Enabled || TimeToFirstChunk.Enabled || TimePerOutputChunk.Enabled;

    private static Histogram<double> Seconds(string name, string description) => s_meter.CreateHistogram(
        name,
        "s",
        description,
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [.. Enumerable.Range(0, 14).Select(static power => 0.01 * (1 << power))] });
}
