using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Decides which credentials an operation sends, and watches that they stay with the client's own host.</summary>
internal sealed class SecurityBuilder(BuildContext context)
{
    private readonly SecuritySchemes _schemes = new(context);

    public SecurityModel Build(OperationView operation)
    {
        var stated = Stated(operation.Node, $"'security' of '{operation.OperationId}'") ?? Stated(context.Root, "'security' of the document");
        var need = Chosen(operation) ?? Need(stated);
        if (need == SecurityNeed.None)
        {
            return SecurityModel.None;
        }

        var requirements = (stated?.Items ?? []).OfType<SpecMapping>().Where(requirement => requirement.Entries.Count > 0).ToList();
        var alternatives = requirements.Select(Alternative).OfType<SecurityAlternative>().Distinct().ToEquatableList();

        // What cannot be sent was reported; a key that nothing asks for is not sent in its place.
        return requirements.Count > 0 && alternatives.Count == 0 ? SecurityModel.None : new SecurityModel(need, alternatives);
    }

    /// <summary>
    /// A client has one address, which its user may choose. A server of an operation or a path is never sent to: the key is for the client's host alone.
    /// </summary>
    public void ReportServer(OperationView operation)
    {
        var own = operation.Node.Sequence("servers") ?? operation.PathItem.Sequence("servers");
        if (own?.Items.FirstOrDefault() is not SpecMapping server || server.Text("url") is not { } url)
        {
            return;
        }

        var general = (context.Root.Sequence("servers")?.Items.FirstOrDefault() as SpecMapping)?.Text("url") ?? "/";
        if (url.TrimEnd('/') == general.TrimEnd('/'))
        {
            return;
        }

        var isOtherHost = Uri.TryCreate(url, UriKind.Absolute, out var target) && target.Host.Length > 0
            && !(Uri.TryCreate(general, UriKind.Absolute, out var home) && home.Authority == target.Authority);
        context.Problems.Report(
            isOtherHost ? ProblemCatalog.LeftOut : ProblemCatalog.NotUsed,
            server.Spot,
            $"the server '{url}' of '{operation.OperationId}'",
            isOtherHost ? "the key is never sent to another host; the client's address is used" : "the client's address is used");
    }

    /// <summary>What an overlay says; null when it says nothing.</summary>
    private SecurityNeed? Chosen(OperationView operation)
    {
        if (operation.Node.Scalar(ExtensionKeys.Security) is not { } chosen)
        {
            return null;
        }

        switch (chosen.Text)
        {
            case "optional":
                return SecurityNeed.Optional;
            case "none":
                return SecurityNeed.None;
            case "required":
                return SecurityNeed.Required;
            default:
                context.Problems.Report(
                    ProblemCatalog.InvalidExtension, chosen.Spot, ExtensionKeys.Security, $"'{chosen.Text}' is none of 'required', 'optional', 'none'");
                return null;
        }
    }

    // An empty requirement in the list says that the operation also answers without a key.
    private static SecurityNeed Need(SpecSequence? requirements) =>
        requirements is null || requirements.Items.Count == 0 ? SecurityNeed.None
        : requirements.Items.Any(item => item is SpecMapping { Entries.Count: 0 }) ? SecurityNeed.Optional
        : SecurityNeed.Required;

    /// <summary>The requirements that a node states; null when it states none. What is no requirement is an error: no key may go where nobody said.</summary>
    private SpecSequence? Stated(SpecMapping node, string what)
    {
        var wrong = node["security"] switch
        {
            null or SpecScalar { IsNull: true } => null,
            SpecSequence list => list.Items.FirstOrDefault(item => item is not SpecMapping),
            var other => other,
        };
        if (wrong is not null)
        {
            context.Problems.Report(ProblemCatalog.WrongShape, wrong.Spot, what, "a list of mappings from the names of schemes to scopes", "something else");
        }

        return node.Sequence("security");
    }

    /// <summary>The schemes of one requirement. A certificate is the connection's: what stands beside it is sent all the same.</summary>
    private SecurityAlternative? Alternative(SpecMapping requirement)
    {
        var schemes = new List<SchemeModel>();
        foreach (var entry in requirement.Entries)
        {
            if (_schemes.Find(entry) is not { } scheme)
            {
                continue;
            }

            if (schemes.FirstOrDefault(scheme.IsInPlaceOf) is { } other)
            {
                _schemes.Report(entry.KeySpot, entry.Key, $"'{other.Name}' of the same requirement stands in the same place, which holds one value");
            }
            else
            {
                schemes.Add(scheme);
            }
        }

        return schemes.Count == 0 ? null : new SecurityAlternative(schemes.ToEquatableList());
    }
}
