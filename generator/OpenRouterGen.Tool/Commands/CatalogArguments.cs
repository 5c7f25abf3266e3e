using System.CommandLine;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Which catalog is looked at.</summary>
internal sealed class CatalogArguments
{
    private readonly ProjectArguments _project = new();
    private readonly HostArguments _hosts = new();

    private readonly Option<bool> _live = new("--live")
    {
        Description = "Asks the service, which needs no key. Without it the catalog of the project, or the bundled one.",
    };

    public void AddTo(Command command)
    {
        command.Add(_live);
        _project.AddFolderTo(command);
        _hosts.AddTo(command);
    }

    public async Task<ModelCatalog> ReadAsync(ParseResult parsed, ToolContext context, CancellationToken cancellationToken)
    {
        var settings = await _project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
        return await new CatalogReader(context, settings, _hosts.Read(parsed)).ReadAsync(parsed.GetValue(_live), cancellationToken).ConfigureAwait(false);
    }
}
