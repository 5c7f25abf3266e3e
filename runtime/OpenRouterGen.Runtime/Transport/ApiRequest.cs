using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>What one call sends. A value that is null adds nothing; numbers and times know no culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest
{
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>A request for an operation.</summary>
    /// <param name="operation">The operation.</param>
    public ApiRequest(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        Path = operation.Path;
    }

    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; }

    /// <summary>The path with its values; the operation's template when it has none.</summary>
    public string Path { get; init; }

    /// <summary>The JSON body; null for none.</summary>
    public IJsonWritable? Body { get; init; }

    /// <summary>The parameters that are not in the body, to be checked beside it; null when none has a constraint.</summary>
    public IValidated? Parameters { get; init; }

    internal IReadOnlyList<KeyValuePair<string, string>> QueryParameters => _query;

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, string? value) => Add(_query, name, value);

    /// <summary>Adds a query parameter as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, bool? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, int? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, long? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter, in the shortest form that reads back the same.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, double? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, decimal? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter as RFC 3339 writes a time.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, DateTimeOffset? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, DateOnly? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter with hyphens.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, Guid? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter as it was given.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, Uri? value) => Add(_query, name, WireText.Of(value));

    /// <summary>Adds a query parameter once for each item (form style, exploded).</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    public void Query(string name, IReadOnlyList<string>? values)
    {
        if (values is null) return;
        foreach (var value in values) Add(_query, name, value);
    }

    /// <summary>Adds a query parameter once for each item that is set (form style, exploded).</summary>
    /// <typeparam name="T">The open enum.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    public void Query<T>(string name, IReadOnlyList<T>? values)
        where T : IOpenEnum<T>
    {
        if (values is null) return;
        foreach (var value in values) Add(_query, name, value.IsSet ? value.Value : null);
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, string? value) => Add(_headers, name, value);

    /// <summary>Adds a header as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, bool? value) => Add(_headers, name, WireText.Of(value));

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, int? value) => Add(_headers, name, WireText.Of(value));

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, long? value) => Add(_headers, name, WireText.Of(value));

    /// <summary>Adds a header, in the shortest form that reads back the same.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, double? value) => Add(_headers, name, WireText.Of(value));

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, decimal? value) => Add(_headers, name, WireText.Of(value));

    /// <summary>Adds a header as RFC 3339 writes a time.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Header(string name, DateTimeOffset? value) => Add(_headers, name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, string? value) => AddCookie(name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, bool? value) => AddCookie(name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, int? value) => AddCookie(name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, long? value) => AddCookie(name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, double? value) => AddCookie(name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, decimal? value) => AddCookie(name, WireText.Of(value));

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Cookie(string name, DateTimeOffset? value) => AddCookie(name, WireText.Of(value));

    private static void Add(List<KeyValuePair<string, string>> target, string name, string? value)
    {
        if (value is not null) target.Add(new(name, value));
    }

    // RFC 6265 section 5.4: one header for all of them.
    private void AddCookie(string name, string? value)
    {
        if (value is null) return;
        var pair = name + "=" + Uri.EscapeDataString(value);
        var at = _headers.FindIndex(static header => header.Key == "Cookie");
        if (at < 0) _headers.Add(new("Cookie", pair));
        else _headers[at] = new("Cookie", _headers[at].Value + "; " + pair);
    }
}
