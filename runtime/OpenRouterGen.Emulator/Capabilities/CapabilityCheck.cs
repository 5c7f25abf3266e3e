using OpenRouter.Emulator.Sizes;

namespace OpenRouter.Emulator.Capabilities;

/// <summary>Compares a request with what an endpoint says it accepts. A parameter that the endpoint does not name is not supported there.</summary>
internal static class CapabilityCheck
{
    /// <summary>The first parameter that the endpoint does not accept; null when it accepts all.</summary>
    /// <param name="request">A request that has passed <see cref="RequestRules"/>.</param>
    /// <param name="accepted">The endpoint's map, by wire name.</param>
    public static Refusal? FirstRefusal(ImageParameters request, IReadOnlyDictionary<string, Capability> accepted)
    {
        foreach (var (name, value) in request.Sent())
        {
            if (Judge(request.Model, name, value, accepted) is { } refusal) return refusal;
        }
        return null;
    }

    private static Refusal? Judge(string model, string name, ParameterValue value, IReadOnlyDictionary<string, Capability> accepted)
    {
        if (accepted.TryGetValue(name, out var capability)) return Judge(model, name, value, capability);
        if (IsHarmless(name, value)) return null;
        // No catalog entry describes 'size'. A tier is another way to write the resolution; of pixels nothing is said.
        if (name == ParameterNames.Size) return JudgeSize(model, value, accepted);
        if (name == ParameterNames.N) return new(name, $"'n' must be 1 for model '{model}', not '{value.Shown}'.");
        if (name == ParameterNames.References) return new(name, $"'input_references' must be empty for model '{model}', not {value.Shown} items.");
        return new(name, $"'{name}' is not supported by model '{model}'. Supported are: {Listed(accepted.Keys)}.");
    }

    private static Refusal? JudgeSize(string model, ParameterValue size, IReadOnlyDictionary<string, Capability> accepted)
    {
        if (!PixelSize.IsTier(size.Shown)) return null;
        return accepted.TryGetValue(ParameterNames.Resolution, out var resolution)
            ? Judge(model, ParameterNames.Size, size, resolution)
            : new(ParameterNames.Size, $"'size' cannot be a tier for model '{model}', which has no 'resolution'. Supported are: {Listed(accepted.Keys)}.");
    }

    private static Refusal? Judge(string model, string name, ParameterValue value, Capability capability) => capability switch
    {
        // Sources differ on a ratio that is not listed: one says that it is clamped. What is not certain is no refusal.
        Capability.OneOf one => name == ParameterNames.AspectRatio || one.Values.Contains(value.Shown, StringComparer.Ordinal)
            ? null
            : new(name, $"'{name}' must be one of {Listed(one.Values)} for model '{model}', not '{value.Shown}'."),
        Capability.Range range => JudgeRange(model, name, value, range),
        Capability.Supported or Capability.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(capability), capability, "No rule judges this kind of capability."),
    };

    private static Refusal? JudgeRange(string model, string name, ParameterValue value, Capability.Range range)
    {
        decimal? number = value switch
        {
            ParameterValue.Number given => given.Value,
            ParameterValue.Count count => count.Items,
            _ => null,
        };
        if (number >= range.Minimum && number <= range.Maximum) return null;
        return new(name, value is ParameterValue.Count
            ? FormattableString.Invariant($"'{name}' must have between {range.Minimum} and {range.Maximum} items for model '{model}', not '{value.Shown}'.")
            : FormattableString.Invariant($"'{name}' must be between {range.Minimum} and {range.Maximum} for model '{model}', not '{value.Shown}'."));
    }

    // One picture and no references are what every endpoint does; the document says that quality and output_compression are ignored where they have no knob.
    private static bool IsHarmless(string name, ParameterValue value) => (name, value) switch
    {
        (ParameterNames.N, ParameterValue.Number { Value: 1 }) => true,
        (ParameterNames.References, ParameterValue.Count { Items: 0 }) => true,
        (ParameterNames.OutputCompression or ParameterNames.Quality, _) => true,
        _ => false,
    };

    private static string Listed(IEnumerable<string> values) => string.Join(", ", values.DefaultIfEmpty("(none)"));
}
