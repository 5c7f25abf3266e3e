namespace Playground.Forms;

/// <summary>What a person has set on the form. What is not set is left to the provider.</summary>
internal sealed record FormValues
{
    public required string Model { get; init; }

    /// <summary>The slug of the one provider that may serve the request; null for any.</summary>
    public string? Provider { get; init; }

    public string Prompt { get; init; } = "";

    /// <summary>Models that make the same beside the first one.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The texts of parameters, by wire name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The texts of options that reach a provider as they are, by slug and name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Addresses, and names of uploaded pictures.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The same with another text of a parameter; without it when the text is empty.</summary>
    public FormValues With(string parameter, string? text)
    {
        var parameters = new Dictionary<string, string>(Parameters, StringComparer.Ordinal);
        parameters.Remove(parameter);
        if (!string.IsNullOrEmpty(text)) parameters[parameter] = text;
        return this with { Parameters = parameters };
    }
}
