namespace OpenRouter;

/// <summary>An attempt that is about to be sent, as a hook sees it. The key is not in it.</summary>
public sealed class OutgoingRequest
{
    private readonly Dictionary<string, string> _added = new(StringComparer.OrdinalIgnoreCase);
    private readonly Runtime.PreparedRequest _request;

    /// <summary>A request made by hand, for tests of hooks.</summary>
    /// <param name="operationId">The operation's id in the document.</param>
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="uri">The address.</param>
    /// <param name="attempt">Which attempt of the call it is; the first is 1.</param>
    /// <param name="body">The JSON body in UTF-8; empty for none.</param>
    /// <param name="headers">The headers; null for none.</param>
    public OutgoingRequest(
        string operationId,
        string method,
        Uri uri,
        int attempt = 1,
        ReadOnlyMemory<byte> body = default,
        IReadOnlyDictionary<string, string>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(uri);
        _request = new Runtime.PreparedRequest
        {
            Operation = new Runtime.ApiOperation(operationId, method, uri.OriginalString, Runtime.ApiSecurity.None),
            Uri = uri,
            Headers = Runtime.AnswerHeaders.Of(headers),
            Credentials = Runtime.RequestCredentials.None,
            Body = body,
            Content = null,
            Download = null,
        };
        Attempt = attempt;
    }

    internal OutgoingRequest(Runtime.PreparedRequest request, int attempt)
    {
        _request = request;
        Attempt = attempt;
    }

    /// <summary>The operation's id in the document.</summary>
    public string OperationId => _request.Operation.Id;

    /// <summary>The HTTP method.</summary>
    public string Method => _request.Operation.Method;

    /// <summary>The address, without a key in its query.</summary>
    public Uri Uri => _request.Uri;

    /// <summary>Which attempt of the call it is; the first is 1.</summary>
    public int Attempt { get; }

    /// <summary>The JSON body in UTF-8, prompt and pictures included; empty when there is none. It is not to be changed.</summary>
    public ReadOnlyMemory<byte> Body => _request.Body ?? default;

    /// <summary>The headers, without those that carry a credential.</summary>
    public IReadOnlyDictionary<string, string> Headers =>
        _request.Headers.Concat(_added).Where(header => !_request.Credentials.IsIn(header.Key))
            .GroupBy(static header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.Last().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a header of this attempt. It wins over every other header of that name, <c>Authorization</c> too.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="OpenRouterConfigurationException">It is no header that can be set.</exception>
    public void SetHeader(string name, string value)
    {
        Runtime.HeaderText.Check(name, value);
        _added[name] = value;
    }

    /// <summary>The method and the operation; never the body.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Method + " " + OperationId;

    internal Runtime.PreparedRequest ToPrepared()
    {
        if (_added.Count == 0) return _request;
        var headers = new Dictionary<string, string>(_request.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _added) headers[name] = value;
        return _request with { Headers = headers };
    }
}
