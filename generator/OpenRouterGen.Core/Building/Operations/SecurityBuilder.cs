using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Decides whether an operation needs the key, and watches that it stays with the client's own host.</summary>
internal sealed class SecurityBuilder(BuildContext context)
{
    public SecurityModel Build(OperationView operation)
    {
        if (operation.Node.Scalar(ExtensionKeys.Security) is { } chosen)
        {
            switch (chosen.Text)
            {
                case "optional":
                    return SecurityModel.Optional;
                case "none":
                    return SecurityModel.None;
                case "required":
                    return SecurityModel.Required;
                default:
                    context.Problems.Report(
                        ProblemCatalog.InvalidExtension, chosen.Spot, ExtensionKeys.Security, $"'{chosen.Text}' is none of 'required', 'optional', 'none'");
                    break;
            }
        }

        var requirements = operation.Node.Sequence("security") ?? context.Root.Sequence("security");
        if (requirements is null || requirements.Items.Count == 0)
        {
            return SecurityModel.None;
        }

        // An empty requirement in the list says that the operation also answers without a key.
        return requirements.Items.Any(item => item is SpecMapping { Entries.Count: 0 }) ? SecurityModel.Optional : SecurityModel.Required;
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
}
