namespace OpenRouter.Runtime;

/// <summary>A parameter that a request sends.</summary>
internal sealed record RequestParameter(DescribedParameter Parameter, string? Text, double? Number, bool IsCount)
{
    public string Name => Parameter.Name;

    public string? DescribedBy => Parameter.DescribedBy;

    public string? Pattern => Parameter.Pattern;

    public string[] Harmless => Parameter.Harmless;

    public RuleEffect Unsupported => Parameter.Unsupported;

    public RuleEffect Unlisted => Parameter.Unlisted;
}
