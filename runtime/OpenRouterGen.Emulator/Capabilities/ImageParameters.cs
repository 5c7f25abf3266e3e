namespace OpenRouter.Emulator.Capabilities;

/// <summary>The parameters of a request that rules and capabilities speak of; null is "not sent".</summary>
internal sealed record ImageParameters
{
    public required string Model { get; init; }

    public required string Prompt { get; init; }

    public long? N { get; init; }

    public string? Resolution { get; init; }

    public string? AspectRatio { get; init; }

    public string? Size { get; init; }

    public string? Quality { get; init; }

    public string? OutputFormat { get; init; }

    public long? OutputCompression { get; init; }

    public string? Background { get; init; }

    public long? Seed { get; init; }

    public string? SessionId { get; init; }

    /// <summary>How many input references; null when the member was not sent.</summary>
    public int? References { get; init; }

    /// <summary>The parameters that were sent and that a capability may speak of, in the order in which they are judged.</summary>
    public IEnumerable<(string Name, ParameterValue Value)> Sent()
    {
        if (N is { } n) yield return (ParameterNames.N, new ParameterValue.Number(n));
        if (Resolution is { } resolution) yield return (ParameterNames.Resolution, new ParameterValue.Text(resolution));
        if (AspectRatio is { } ratio) yield return (ParameterNames.AspectRatio, new ParameterValue.Text(ratio));
        if (Size is { } size) yield return (ParameterNames.Size, new ParameterValue.Text(size));
        if (Quality is { } quality) yield return (ParameterNames.Quality, new ParameterValue.Text(quality));
        if (OutputFormat is { } format) yield return (ParameterNames.OutputFormat, new ParameterValue.Text(format));
        if (OutputCompression is { } compression) yield return (ParameterNames.OutputCompression, new ParameterValue.Number(compression));
        if (Background is { } background) yield return (ParameterNames.Background, new ParameterValue.Text(background));
        if (Seed is { } seed) yield return (ParameterNames.Seed, new ParameterValue.Number(seed));
        if (References is { } references) yield return (ParameterNames.References, new ParameterValue.Count(references));
    }

    /// <summary>The model; never the prompt.</summary>
    public override string ToString() => Model;
}
