using System.ComponentModel;
using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>What one call sends. A value that is null adds nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest
{
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly List<ParameterProblem> _unsendable = [];

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

    /// <summary>The media type of the JSON body; null for that of plain JSON.</summary>
    public string? MediaType { get; init; }

    /// <summary>A body that is not JSON; null for none.</summary>
    public ApiContent? Content { get; init; }

    /// <summary>Checks the parameters that every call needs; null when none has a constraint.</summary>
    public Action<ParameterCheck>? Checks { get; init; }

    /// <summary>The parameters that are not in the body, to be checked beside it; null when none has a constraint.</summary>
    public IValidated? Parameters { get; init; }

    /// <summary>Where the bytes of the answer go; null when they stay in it.</summary>
    internal Download? Download { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> QueryParameters => _query;

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>What cannot be sent as it is: it would be another text, or missing.</summary>
    internal IReadOnlyList<ParameterProblem> Unsendable => Content is { } content ? [.. _unsendable, .. content.Unsendable] : _unsendable;

    /// <summary>Sends the bytes of the answer to a target as they come, instead of keeping them.</summary>
    /// <param name="target">The target.</param>
    /// <param name="format">Where the bytes are.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentNullException">There is no target.</exception>
    public ApiRequest SaveTo(DownloadTarget target, DownloadFormat format)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(format);
        Download = new Download(target, format);
        return this;
    }

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text of the value, as <see cref="WireText"/> makes it.</param>
    public void Query(string name, string? value)
    {
        if (value is not null && CanSend(name, value)) _query.Add(new(Uri.EscapeDataString(name), Uri.EscapeDataString(value)));
    }

    /// <summary>Adds a query parameter once for each item (form style, exploded).</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The texts of the items.</param>
    public void QueryEach(string name, IReadOnlyList<string>? values)
    {
        if (values is null) return;
        foreach (var value in values)
        {
            if (CanSend(name, value)) Query(name, value);
        }
    }

    /// <summary>Adds a query parameter with all items in one value. Items are escaped, the separator is not: it would be text otherwise.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The texts of the items.</param>
    /// <param name="separator">What stands between them, as it stands in an address.</param>
    public void QueryJoined(string name, IReadOnlyList<string>? values, string separator)
    {
        if (values is null) return;
        string[] texts = [.. values.Where(value => CanSend(name, value)).Select(Uri.EscapeDataString)];
        if (texts.Length > 0) _query.Add(new(Uri.EscapeDataString(name), string.Join(separator, texts)));
    }

    /// <summary>Adds a query parameter in a style.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="json">The value as JSON.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether each item or member stands for itself.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are.</param>
    public void QueryStyled(string name, string? json, ValueStyle style, bool explode, bool allowReserved) =>
        _query.AddRange(StyledValue.Pairs(name, json, style, explode, allowReserved ? WireEscape.Reserved : Uri.EscapeDataString));

    /// <summary>Adds a header whose value is a list or an object.</summary>
    /// <param name="name">The name.</param>
    /// <param name="json">The value as JSON.</param>
    /// <param name="explode">Whether a member has an equals sign before its value.</param>
    public void HeaderStyled(string name, string? json, bool explode) =>
        Header(name, StyledValue.Text(name, json, ValueStyle.Simple, explode, WireEscape.None));

    /// <summary>Adds a cookie in a style.</summary>
    /// <param name="name">The name.</param>
    /// <param name="json">The value as JSON.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether each item or member stands for itself.</param>
    public void CookieStyled(string name, string? json, ValueStyle style, bool explode)
    {
        var pairs = StyledValue.Pairs(name, json, style, explode, style == ValueStyle.Cookie ? WireEscape.None : Uri.EscapeDataString);
        if (style == ValueStyle.Cookie && pairs.Any(static pair => !CookieText.CanCarry(pair.Key) || !CookieText.CanCarry(pair.Value)))
        {
            _unsendable.Add(new ParameterProblem(name, "it holds a character that no cookie can carry as it is, such as a semicolon"));
            return;
        }

        var text = string.Join(style == ValueStyle.Cookie ? "; " : "&", pairs.Select(static pair => pair.Key + "=" + pair.Value));
        if (text.Length > 0) AddCookie(text);
    }

    /// <summary>Adds a header with all items in one value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The texts of the items.</param>
    public void HeaderJoined(string name, IReadOnlyList<string>? values)
    {
        if (values is null) return;
        string[] texts = [.. values.Where(value => CanSend(name, value))];
        if (texts.Length > 0) Header(name, string.Join(',', texts));
    }

    /// <summary>Adds a header of JSON. What is not ASCII is escaped, as JSON allows: a header carries nothing else.</summary>
    /// <param name="name">The name.</param>
    /// <param name="json">The value as JSON.</param>
    public void HeaderJson(string name, string? json)
    {
        if (json is null) return;
        Header(name, string.Concat(json.Select(static character =>
            char.IsAscii(character) ? character.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"))));
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The text of the value, as <see cref="WireText"/> makes it.</param>
    public void Header(string name, string? value)
    {
        if (value is not null) _headers.Add(new(name, value));
    }

    /// <summary>Adds a cookie. All of them stand in one header (RFC 6265, section 5.4).</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The text of the value, as <see cref="WireText"/> makes it.</param>
    public void Cookie(string name, string? value)
    {
        if (value is not null && CanSend(name, value)) AddCookie(name + "=" + Uri.EscapeDataString(value));
    }

    private void AddCookie(string pair)
    {
        var at = _headers.FindIndex(static header => header.Key == "Cookie");
        if (at < 0) _headers.Add(new("Cookie", pair));
        else _headers[at] = new("Cookie", _headers[at].Value + "; " + pair);
    }

    private bool CanSend(string name, string? value)
    {
        var problem = UnsendableText.ProblemOf(value);
        if (problem is not null) _unsendable.Add(new ParameterProblem(name, problem));
        return problem is null;
    }
}
