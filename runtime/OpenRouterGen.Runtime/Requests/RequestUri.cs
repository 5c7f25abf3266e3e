using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Joins base address, path and query.</summary>
internal static class RequestUri
{
    /// <summary>
    /// Names and values of the query are escaped already. The base address keeps its path:
    /// relative resolution (RFC 3986 section 5) would drop it before a leading slash.
    /// </summary>
    public static Uri Join(Uri baseAddress, string path, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        if (!path.StartsWith('/')) text.Append('/');

        // A path of the document may have a query of its own.
        var cut = path.IndexOf('?', StringComparison.Ordinal);
        text.Append(cut < 0 ? path : path[..cut]).Append(baseAddress.Query);
        var separator = baseAddress.Query.Length == 0 ? '?' : '&';
        if (cut >= 0)
        {
            text.Append(separator).Append(path, cut + 1, path.Length - cut - 1);
            separator = '&';
        }

        foreach (var (name, value) in query)
        {
            text.Append(separator).Append(name).Append('=').Append(value);
            separator = '&';
        }

        return new Uri(text.ToString(), UriKind.Absolute);
    }
}
