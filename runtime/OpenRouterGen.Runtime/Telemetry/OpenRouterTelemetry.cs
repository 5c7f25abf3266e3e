namespace OpenRouter;

/// <summary>
/// Names by which tracing and metrics find this client. Attributes and metrics follow OpenTelemetry's conventions for generative AI; nothing is recorded unless
/// somebody listens, and prompts and pictures only with <see cref="OpenRouterClientOptions.CaptureContent"/>.
/// </summary>
public static class OpenRouterTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "OpenRouter.Client";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "OpenRouter.Client";
}
