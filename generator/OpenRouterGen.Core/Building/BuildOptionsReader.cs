using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>Checks the options of a project. What is not possible is reported, and the default stands in so that the rest is still checked.</summary>
internal static class BuildOptionsReader
{
    // Emitted code means the runtime's types by this namespace: a schema 'JsonRead' in it would be taken for one of them.
    private const string Plumbing = "OpenRouter.Runtime";

    private static readonly string[] s_platform = ["System", "Microsoft.CSharp", "Microsoft.VisualBasic", "Microsoft.Win32"];

    public static EmissionOptions Read(BuildOptions options, SourceSpot spot, ProblemSink problems)
    {
        var client = Client(options, spot, problems);
        var brand = Brand(client);
        return new EmissionOptions(Namespace(options, spot, problems), CSharpIdentifier.Create(brand.Text + "JsonResolver"))
        {
            Brand = brand,
            AddOns = HasAddOns(options, spot, problems),
            Internal = IsInternal(options, spot, problems),
            UnionAttribute = options.UnionAttribute,
            ToolVersion = options.ToolVersion,
        };
    }

    public static CSharpIdentifier Client(BuildOptions options, SourceSpot spot, ProblemSink problems)
    {
        if (options.Client.Length <= NameScope.LongestName && CSharpIdentifier.TryCreate(options.Client) is { } name)
        {
            return name;
        }

        problems.Report(
            ProblemCatalog.InvalidOption, spot, $"OpenRouterGenClient '{options.Client}' is not a C# identifier of at most {NameScope.LongestName} characters");
        return CSharpIdentifier.Create(BuildOptions.DefaultClient);
    }

    public static bool OnlyUsedJson(BuildOptions options, SourceSpot spot, ProblemSink problems)
    {
        if (options.Json is not ("all" or "used"))
        {
            problems.Report(ProblemCatalog.InvalidOption, spot, $"OpenRouterGenJson '{options.Json}' is neither 'all' nor 'used'");
        }

        return options.Json == "used";
    }

    /// <summary>What the client's name begins with: <c>OpenRouter</c> of <c>OpenRouterClient</c>.</summary>
    private static CSharpIdentifier Brand(CSharpIdentifier client) =>
        client.Text.Length > "Client".Length && client.Text.EndsWith("Client", StringComparison.Ordinal)
            ? CSharpIdentifier.Create(client.Text.Substring(0, client.Text.Length - "Client".Length))
            : client;

    private static bool HasAddOns(BuildOptions options, SourceSpot spot, ProblemSink problems)
    {
        if (options.AddOns is not ("auto" or "none"))
        {
            problems.Report(ProblemCatalog.InvalidOption, spot, $"OpenRouterGenAddOns '{options.AddOns}' is neither 'auto' nor 'none'");
        }

        return options.AddOns != "none";
    }

    private static EquatableList<CSharpIdentifier> Namespace(BuildOptions options, SourceSpot spot, ProblemSink problems)
    {
        var parts = options.Namespace.Split('.').Select(CSharpIdentifier.TryCreate).ToList();
        var reason = parts.Contains(null) ? "is not a C# namespace"
            : options.Namespace == Plumbing ? "is the runtime's own"
            : s_platform.Any(own => (options.Namespace + ".").StartsWith(own + ".", StringComparison.Ordinal)) ? "is the platform's own"
            : null;
        if (reason is null)
        {
            return parts.Select(part => part!).ToEquatableList();
        }

        problems.Report(ProblemCatalog.InvalidOption, spot, $"OpenRouterGenNamespace '{options.Namespace}' {reason}");
        return new EquatableList<CSharpIdentifier>([CSharpIdentifier.Create(BuildOptions.DefaultNamespace)]);
    }

    private static bool IsInternal(BuildOptions options, SourceSpot spot, ProblemSink problems)
    {
        switch (options.Visibility)
        {
            case "public":
                return false;
            case "internal":
                return true;
            default:
                problems.Report(ProblemCatalog.InvalidOption, spot, $"OpenRouterGenVisibility '{options.Visibility}' is neither 'public' nor 'internal'");
                return false;
        }
    }
}
