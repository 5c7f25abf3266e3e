using OpenRouter;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>A parameter that a model must take, with a value or without one.</summary>
internal sealed record Requirement(string Parameter, string? Value)
{
    /// <exception cref="ToolException">No request has such a parameter.</exception>
    public static Requirement Parse(string text, ModelCatalog catalog)
    {
        var parts = text.Split('=', 2);
        return catalog.Parameters.Contains(parts[0], StringComparer.Ordinal)
            ? new Requirement(parts[0], parts.Length > 1 ? parts[1] : null)
            : throw Unknown(parts[0], catalog);
    }

    public static ToolException Unknown(string name, ModelCatalog catalog) => new(
        ExitCode.Usage,
        $"there is no parameter '{name}'{NearestName.QuestionOr(name, catalog.Parameters, "they are " + string.Join(", ", catalog.Parameters))}");

    public bool IsMet(SnapshotEntry entry) => entry.SupportedParameters.TryGetValue(Parameter, out var descriptor) && DescriptorText.Accepts(descriptor, Value);
}
