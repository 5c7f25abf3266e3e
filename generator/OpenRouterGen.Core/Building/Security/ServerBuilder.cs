using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the address that a client has unless its user gives it another.</summary>
internal sealed class ServerBuilder(BuildContext context)
{
    /// <summary>The first server; its variables take their defaults.</summary>
    /// <param name="isCalled">Whether there is an operation that would be sent there.</param>
    public string Build(bool isCalled)
    {
        var server = context.Root.Sequence("servers")?.Items.FirstOrDefault() as SpecMapping;
        var address = server?.Text("url") is { } url ? Filled(url, server).Trim() : "/";
        if (isCalled && !IsAbsolute(address))
        {
            // A relative address is one relative to where the document was published (OpenAPI 3.1, section 4.8.5), which no file says.
            var spot = server?["url"]?.Spot ?? context.Root.Find("servers")?.KeySpot ?? context.Root.Find("openapi")?.KeySpot;
            context.Problems.Report(
                ProblemCatalog.NoServer,
                spot ?? SourceSpot.WholeFile(context.Document.File),
                server is null ? "the document names no server" : $"the server '{address}' is not an absolute address of http or https");
        }

        if (server is not null)
        {
            context.Places?.Add(PlaceKind.Server, string.Empty, string.Empty, server.Spot);
        }

        ReportUnused(server, address);
        return address;
    }

    private void ReportUnused(SpecMapping? server, string address)
    {
        if (server?["url"] is { } node && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                node.Spot,
                uri.UserInfo.Length > 0 ? "the user in the address of the server" : $"the fragment '{uri.Fragment}' of the server",
                uri.UserInfo.Length > 0 ? "credentials are what 'security' says" : "a request carries no fragment");
        }

        if (context.Root.Sequence("servers")?.Items.Skip(1).FirstOrDefault() is SpecMapping other && other.Text("url") is { } unused)
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                other.Spot,
                $"the server '{unused}'",
                "a client has one address, the first; OpenRouterClientOptions.BaseAddress sets another");
        }
    }

    private static string Filled(string url, SpecMapping server)
    {
        foreach (var variable in server.Mapping("variables")?.Entries ?? [])
        {
            url = url.Replace("{" + variable.Key + "}", (variable.Value as SpecMapping)?.Text("default") ?? string.Empty);
        }

        return url;
    }

    private static bool IsAbsolute(string address) => address.IndexOf('{') < 0
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
