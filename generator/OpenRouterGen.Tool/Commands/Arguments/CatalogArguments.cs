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
        AddSourceTo(command);
    }

    /// <summary>Adds what says which catalog it is where nobody chooses to ask the service.</summary>
    public void AddSourceTo(Command command)
    {
        _project.AddFolderTo(command);
        _hosts.AddTo(command);
    }

    public Task<ModelCatalog> ReadAsync(ParseResult parsed, ToolContext context, CancellationToken cancellationToken) =>
        ReadAsync(parsed, context, parsed.GetValue(_live), cancellationToken);

    /// <summary>Reads the catalog at hand, or that of the service.</summary>
    public async Task<ModelCatalog> ReadAsync(ParseResult parsed, ToolContext context, bool isLive, CancellationToken cancellationToken)
    {
        var settings = await _project.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
        return await new CatalogReader(context, settings, _hosts.Read(parsed)).ReadAsync(isLive, cancellationToken).ConfigureAwait(false);
    }
}
