using System.ComponentModel;
using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>One operation of the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    /// <summary>States the operation.</summary>
    /// <param name="id">Its operationId.</param>
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="path">The path template, with a leading slash.</param>
    /// <param name="security">Whether it needs the API key.</param>
    public ApiOperation(string id, string method, string path, ApiSecurity security)
    {
        Id = id;
        Method = method;
        Path = path;
        Security = security;
    }

    /// <summary>Its operationId.</summary>
    public string Id { get; }

    /// <summary>The HTTP method, in capitals.</summary>
    public string Method { get; }

    /// <summary>The path template, with a leading slash.</summary>
    public string Path { get; }

    /// <summary>Whether it needs the API key.</summary>
    public ApiSecurity Security { get; }

    /// <summary>The first tag; null when it has none.</summary>
    public string? Tag { get; init; }

    /// <summary>The Accept header, for answers that are not JSON; null for JSON.</summary>
    public string? Accept { get; init; }

    /// <summary>
    /// The credentials that it accepts: any one of the lists is enough, whose schemes are sent together; empty for the API key as a bearer token.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ApiScheme>> Schemes { get; init; } = [];

    /// <summary>The successes that the document declares; empty when the body of each is what the method returns.</summary>
    public IReadOnlyList<DeclaredAnswer> Answers { get; init; } = [];

    // RFC 9110 section 9.2.1: a safe method changes nothing, so it costs nothing to send it twice.
    internal bool IsSafe => Method is "GET" or "HEAD";

    /// <summary>What the body of a success is. A status that is declared by itself goes before all others of its sort.</summary>
    internal AnswerContent ContentOf(int status)
    {
        if (Answers.Count == 0) return AnswerContent.Read;
        var name = status.ToString(CultureInfo.InvariantCulture);
        return (Answers.FirstOrDefault(answer => answer.Status == name) ?? Answers.FirstOrDefault(static answer => answer.Status == "2XX"))?.Content
            ?? AnswerContent.Read;
    }
}
