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
        var address = server?.Text("url") is { } url ? Filled(url, server) : "/";
        if (isCalled && !IsAbsolute(address))
        {
            // A relative address is one relative to where the document was published (OpenAPI 3.1, section 4.8.5), which no file says.
            var spot = server?["url"]?.Spot ?? context.Root.Find("servers")?.KeySpot ?? context.Root.Find("openapi")?.KeySpot;
            context.Problems.Report(
                ProblemCatalog.NoServer,
                spot ?? SourceSpot.WholeFile(context.Document.File),
                server is null ? "the document names no server" : $"the server '{address}' is not an absolute address of http or https");
        }

        return address;
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
