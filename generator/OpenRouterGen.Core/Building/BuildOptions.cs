using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>What the project asks for, as its build says it: texts that are checked by <see cref="BuildOptionsReader"/>.</summary>
internal sealed record BuildOptions
{
    public const string DefaultNamespace = "OpenRouter";
    public const string DefaultClient = "OpenRouterClient";

    public string Namespace { get; init; } = DefaultNamespace;

    public string Client { get; init; } = DefaultClient;

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Visibility { get; init; } = "public";

    /// <summary>Tags whose operations are wanted; empty for all.</summary>
    public EquatableList<string> Tags { get; init; } = EquatableList<string>.Empty;

    /// <summary>Operation ids that are wanted, or patterns of paths such as <c>/images/**</c>; empty for all.</summary>
    public EquatableList<string> Operations { get; init; } = EquatableList<string>.Empty;

    /// <summary><c>all</c>, or <c>used</c>: only the directions of JSON that the client itself needs.</summary>
    public string Json { get; init; } = "all";

    /// <summary><c>auto</c>: code for the packages that the project references; or <c>none</c>.</summary>
    public string AddOns { get; init; } = "auto";

    /// <summary>An action of the project's own overlays that matches nothing is an error.</summary>
    public bool StrictOverlays { get; init; }

    /// <summary>The language and the platform know unions.</summary>
    public bool UnionAttribute { get; init; }

    public string ToolVersion { get; init; } = "0.0.0";
}
