using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Which addresses are asked: the service's, this machine's, and those of hosts that the user allows.</summary>
internal sealed class AddressRules(IEnumerable<string> allowedHosts)
{
    private const string Service = "openrouter.ai";

    private readonly HashSet<string> _hosts = new(allowedHosts.Append(Service), StringComparer.OrdinalIgnoreCase);

    public static bool IsAddress(string source) => source.Contains("://", StringComparison.Ordinal);

    /// <exception cref="ToolException">The address is not asked.</exception>
    public Uri Check(string source)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address))
        {
            throw ToolException.Input($"'{source}' is no address; write it as https://host/path");
        }

        Check(address);
        return address;
    }

    public void Check(Uri address)
    {
        if (address.UserInfo.Length > 0)
        {
            throw ToolException.Network($"the address of '{address.Host}' has a name or a password in it; leave it out, since the lock would keep it");
        }

        if (!address.IsLoopback && !_hosts.Contains(address.Host))
        {
            throw ToolException.Network($"the host '{address.Host}' is not asked; allow it with --allow-host {address.Host}, or give a file");
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw ToolException.Network($"'{address}' is not taken over {address.Scheme}; use https");
        }
    }
}
