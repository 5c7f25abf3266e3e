using System.CommandLine;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

/// <summary>Which hosts may be asked.</summary>
internal sealed class HostArguments
{
    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description = "A host that may be asked beside openrouter.ai and this machine.",
        HelpName = "HOST",
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command) => command.Add(_hosts);

    public AddressRules Read(ParseResult parsed) => new(parsed.GetValue(_hosts) ?? []);
}
