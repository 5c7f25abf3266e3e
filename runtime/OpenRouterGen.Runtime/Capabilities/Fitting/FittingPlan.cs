namespace OpenRouter.Runtime;

/// <summary>What is to be changed in a request, and afterwards what was: only that is reported.</summary>
internal sealed class FittingPlan(RequestParameters before)
{
    private readonly List<Step> _steps = [];

    public RequestParameters Before { get; } = before;

    public ParameterChanges Changes { get; } = new();

    public void Drop(string parameter, string reason)
    {
        Changes.Drop(parameter);
        Keep(new Step(parameter, ParameterChangeKind.Dropped, reason));
    }

    public void Set(string parameter, string text, ParameterChangeKind kind, string reason)
    {
        Changes.Set(parameter, text);
        Keep(new Step(parameter, kind, reason) { Text = text });
    }

    public void Set(string parameter, double number, ParameterChangeKind kind, string reason)
    {
        Changes.Set(parameter, number);
        Keep(new Step(parameter, kind, reason));
    }

    public void Add(string parameter, long step, ParameterChangeKind kind, string reason)
    {
        Changes.Add(parameter, step);
        Keep(new Step(parameter, kind, reason));
    }

    public void DropOption(string endpoint, string option, string path, string reason)
    {
        Changes.DropOption(endpoint, option);
        Keep(new Step(path, ParameterChangeKind.Dropped, reason) { Endpoint = endpoint, Option = option });
    }

    /// <summary>The text that a parameter will have; null when it is not sent.</summary>
    public string? TextOf(string parameter) =>
        _steps.Find(step => step.Parameter == parameter) is { } planned ? planned.Text : Before.TextOf(parameter);

    /// <summary>What differs in the copied request. A parameter that must be there cannot be dropped, and an option that nobody can read back stays.</summary>
    public IReadOnlyList<ParameterChange> Made(RequestParameters after) => [.. _steps.Select(step => Made(step, after)).OfType<ParameterChange>()];

    private ParameterChange? Made(Step step, RequestParameters after)
    {
        if (step.Endpoint is { } endpoint)
        {
            return after.EndpointOptions.Any(options => OptionText.Names(options.Json, endpoint).Contains(step.Option))
                ? null
                : new ParameterChange(step.Parameter, step.Kind, step.Option!, null, step.Reason);
        }

        var (was, now) = step.Parameter == Before.EntryName
            ? (Before.EntryId ?? "nothing", after.EntryId)
            : (Shown(Before.Find(step.Parameter)) ?? "nothing", Shown(after.Find(step.Parameter)));
        return was == now ? null : new ParameterChange(step.Parameter, now is null ? ParameterChangeKind.Dropped : step.Kind, was, now, step.Reason);
    }

    private void Keep(Step step)
    {
        _steps.RemoveAll(planned => planned.Parameter == step.Parameter);
        _steps.Add(step);
    }

    private static string? Shown(RequestParameter? parameter) => parameter is null ? null
        : parameter.Text is not { } text ? "a value"
        : parameter.IsCount ? text + " items"
        : text;

    private sealed record Step(string Parameter, ParameterChangeKind Kind, string Reason)
    {
        public string? Text { get; init; }

        public string? Endpoint { get; init; }

        public string? Option { get; init; }
    }
}
