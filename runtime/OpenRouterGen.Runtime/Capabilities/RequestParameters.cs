using System.ComponentModel;
using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>Collects the parameters that a request sends. What is null is not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestParameters
{
    private readonly List<RequestParameter> _sent = [];
    private readonly List<(string Path, string Json)> _options = [];

    private RequestParameters()
    {
    }

    internal IReadOnlyList<RequestParameter> Sent => _sent;

    /// <summary>Options by the name of an endpoint, as JSON, each with its wire path.</summary>
    internal IReadOnlyList<(string Path, string Json)> EndpointOptions => _options;

    /// <summary>A text.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The wire text.</param>
    /// <param name="describedBy">The parameter whose descriptor speaks of this one; null for none.</param>
    /// <param name="pattern">The pattern of the values that it speaks of; null for all.</param>
    /// <param name="harmless">Values that are accepted even where the parameter is not supported; null for none.</param>
    /// <param name="unsupported">What the service does where it is not supported.</param>
    public void Text(string name, string? value, string? describedBy = null, string? pattern = null, string[]? harmless = null, RuleEffect unsupported = RuleEffect.Refused)
    {
        if (!string.IsNullOrEmpty(value)) Add(new(name, value, null, IsCount: false), describedBy, pattern, harmless, unsupported);
    }

    /// <summary>A number.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The number.</param>
    /// <param name="describedBy">The parameter whose descriptor speaks of this one; null for none.</param>
    /// <param name="pattern">The pattern of the values that it speaks of; null for all.</param>
    /// <param name="harmless">Values that are accepted even where the parameter is not supported; null for none.</param>
    /// <param name="unsupported">What the service does where it is not supported.</param>
    public void Number(string name, double? value, string? describedBy = null, string? pattern = null, string[]? harmless = null, RuleEffect unsupported = RuleEffect.Refused)
    {
        if (value is { } number) Add(new(name, Invariant(number), number, IsCount: false), describedBy, pattern, harmless, unsupported);
    }

    /// <summary>The number of items of a list.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The number of items.</param>
    /// <param name="describedBy">The parameter whose descriptor speaks of this one; null for none.</param>
    /// <param name="pattern">The pattern of the values that it speaks of; null for all.</param>
    /// <param name="harmless">Numbers that are accepted even where the parameter is not supported; null for none.</param>
    /// <param name="unsupported">What the service does where it is not supported.</param>
    public void Count(string name, int? value, string? describedBy = null, string? pattern = null, string[]? harmless = null, RuleEffect unsupported = RuleEffect.Refused)
    {
        if (value is { } number) Add(new(name, Invariant(number), number, IsCount: true), describedBy, pattern, harmless, unsupported);
    }

    /// <summary>A yes or no.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="describedBy">The parameter whose descriptor speaks of this one; null for none.</param>
    /// <param name="pattern">The pattern of the values that it speaks of; null for all.</param>
    /// <param name="harmless">Values that are accepted even where the parameter is not supported; null for none.</param>
    /// <param name="unsupported">What the service does where it is not supported.</param>
    public void Flag(string name, bool? value, string? describedBy = null, string? pattern = null, string[]? harmless = null, RuleEffect unsupported = RuleEffect.Refused)
        => Text(name, value switch { null => null, true => "true", false => "false" }, describedBy, pattern, harmless, unsupported);

    /// <summary>A value of which only its presence can be judged.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="describedBy">The parameter whose descriptor speaks of this one; null for none.</param>
    /// <param name="pattern">The pattern of the values that it speaks of; null for all.</param>
    /// <param name="harmless">Values that are accepted even where the parameter is not supported; null for none.</param>
    /// <param name="unsupported">What the service does where it is not supported.</param>
    public void Other(string name, object? value, string? describedBy = null, string? pattern = null, string[]? harmless = null, RuleEffect unsupported = RuleEffect.Refused)
    {
        if (value is not null) Add(new(name, null, null, IsCount: false), describedBy, pattern, harmless, unsupported);
    }

    /// <summary>Options for endpoints, by their names.</summary>
    /// <param name="path">The wire path, with dots.</param>
    /// <param name="json">The options as JSON.</param>
    public void Options(string path, string? json)
    {
        if (json is not null) _options.Add((path, json));
    }

    internal static RequestParameters Of(IDescribedRequest request)
    {
        var parameters = new RequestParameters();
        request.Tell(parameters);
        return parameters;
    }

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(RequestParameter parameter, string? describedBy, string? pattern, string[]? harmless, RuleEffect unsupported)
        => _sent.Add(parameter with { DescribedBy = describedBy, Pattern = pattern, Harmless = harmless ?? [], Unsupported = unsupported });
}
