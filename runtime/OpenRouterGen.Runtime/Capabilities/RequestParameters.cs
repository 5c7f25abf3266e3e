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

    /// <summary>The wire name of the parameter that names the entry of the catalog; null when the request has none.</summary>
    internal string? EntryName { get; private set; }

    /// <summary>The entry that the request names; null when it names none.</summary>
    internal string? EntryId { get; private set; }

    /// <summary>What may follow an id and leaves the entry the same.</summary>
    internal IReadOnlyList<string> EntrySuffixes { get; private set; } = [];

    /// <summary>Options by the name of an endpoint, as JSON, each with its wire path.</summary>
    internal IReadOnlyList<(string Path, string Json)> EndpointOptions => _options;

    /// <summary>Names the entry of the catalog that the request is for.</summary>
    /// <param name="parameter">The wire name of the parameter.</param>
    /// <param name="id">Its value.</param>
    /// <param name="suffixes">What may follow an id and leaves the entry the same.</param>
    public void Entry(string parameter, string? id, params string[] suffixes) => (EntryName, EntryId, EntrySuffixes) = (parameter, id, suffixes);

    /// <summary>Adds a text.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The wire text.</param>
    public void Text(DescribedParameter parameter, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _sent.Add(new(parameter, value, null, IsCount: false));
    }

    /// <summary>Adds a number.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The number.</param>
    public void Number(DescribedParameter parameter, double? value)
    {
        if (value is { } number) _sent.Add(new(parameter, Invariant(number), number, IsCount: false));
    }

    /// <summary>Adds the number of items of a list.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The number of items.</param>
    public void Count(DescribedParameter parameter, int? value)
    {
        if (value is { } number) _sent.Add(new(parameter, Invariant(number), number, IsCount: true));
    }

    /// <summary>Adds a yes or no.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value.</param>
    public void Flag(DescribedParameter parameter, bool? value) => Text(parameter, value switch { null => null, true => "true", false => "false" });

    /// <summary>Adds a value of which only its presence can be judged.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value.</param>
    public void Other(DescribedParameter parameter, object? value)
    {
        if (value is not null) _sent.Add(new(parameter, null, null, IsCount: false));
    }

    /// <summary>Adds options for endpoints, by their names.</summary>
    /// <param name="path">The wire path, with dots.</param>
    /// <param name="json">The options as JSON.</param>
    public void Options(string path, string? json)
    {
        if (json is not null) _options.Add((path, json));
    }

    internal static RequestParameters Of(IDescribedRequest request)
    {
        var parameters = new RequestParameters();
        request.AddTo(parameters);
        return parameters;
    }

    internal RequestParameter? Find(string name) => _sent.Find(parameter => parameter.Name == name);

    /// <summary>The text of a parameter; null when it is not sent.</summary>
    internal string? TextOf(string name) => Find(name)?.Text;

    private static string Invariant(double number) => number.ToString(CultureInfo.InvariantCulture);
}
