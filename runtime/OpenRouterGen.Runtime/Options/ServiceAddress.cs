namespace OpenRouter.Runtime;

/// <summary>What an address must be so that paths can be appended to it and a key be sent to it.</summary>
internal static class ServiceAddress
{
    /// <summary>What is wrong with an address that was set; null when nothing is. The words never repeat a user or a query, which may be secret.</summary>
    public static string? Problem(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => "'" + address.OriginalString + "' is relative; it must be an absolute http or https address",
        _ when !IsHttp(address) => "its scheme is '" + address.Scheme + "'; it must be an absolute http or https address",
        { UserInfo.Length: > 0 } => "it holds a user or a password, which would be sent nowhere; set OpenRouterClientOptions.ApiKey, or a header",
        { Query.Length: > 0 } => "it holds a query; paths are appended to it, so set parameters where a call has them",
        { Fragment.Length: > 0 } => "it holds a fragment ('#'), which is never sent",
        _ => null,
    };

    /// <summary>Why a key may not be sent there; null when it may.</summary>
    public static string? Danger(Uri address, bool allowInsecureHttp) =>
        allowInsecureHttp || address.Scheme != Uri.UriSchemeHttp || IsLoopback(address)
            ? null
            : "'" + address.GetLeftPart(UriPartial.Authority) + "' is plain http to another machine, where everybody on the way reads key and prompts; "
                + "use https, or set OpenRouterClientOptions.AllowInsecureHttp, as for the name of a container";

    /// <summary>Whether two addresses are one, but for a slash at the end.</summary>
    public static bool AreSame(Uri one, Uri other) =>
        one.GetLeftPart(UriPartial.Path).TrimEnd('/').Equals(other.GetLeftPart(UriPartial.Path).TrimEnd('/'), StringComparison.Ordinal);

    public static bool IsHttp(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    // RFC 6761 section 6.3: whatever ends in .localhost is this machine.
    private static bool IsLoopback(Uri address) => address.IsLoopback || address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
