using System.CommandLine;
using System.Text.Json.Nodes;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

/// <summary>The request that a command looks at.</summary>
internal sealed class RequestArguments
{
    private readonly Argument<string?> _model = new("MODEL")
    {
        Description = "The model, instead of the one that the request names. Without either, all models.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "A parameter of the request, as in --set resolution=4K --set n=2. What is no JSON, or no value of the parameter, is a text.",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<string?> _request = new("--request")
    {
        Description = "The request as JSON: a file, or '-' for what is piped in.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(_model);
        AddParametersTo(command);
    }

    /// <summary>Adds what says all of a request but its model.</summary>
    public void AddParametersTo(Command command)
    {
        command.Add(_set);
        command.Add(_request);
    }

    public Task<ImageGenerationRequest> ReadAsync(ParseResult parsed, ModelCatalog catalog, ToolContext context, CancellationToken cancellationToken) =>
        ReadAsync(parsed, parsed.GetValue(_model), null, catalog, context, cancellationToken);

    /// <summary>Reads a request whose model and prompt are said elsewhere; null for what only its JSON says.</summary>
    public async Task<ImageGenerationRequest> ReadAsync(
        ParseResult parsed, string? model, string? prompt, ModelCatalog catalog, ToolContext context, CancellationToken cancellationToken)
    {
        var text = parsed.GetValue(_request) switch
        {
            null => null,
            PipedText.Name => await PipedText.ReadAsync(context, cancellationToken).ConfigureAwait(false),
            var file => ReadFile(file, context),
        };
        return RequestReader.Read(text, parsed.GetValue(_set) ?? [], model, catalog, prompt);
    }

    /// <summary>A request of its JSON, with what is set for all.</summary>
    public ImageGenerationRequest Read(ParseResult parsed, JsonObject json, string? model, ModelCatalog catalog) =>
        RequestReader.Read(json, parsed.GetValue(_set) ?? [], model, catalog);

    /// <summary>Whether the request is one of a file.</summary>
    public bool HasFile(ParseResult parsed) => parsed.GetValue(_request) is not null;

    private static string ReadFile(string file, ToolContext context) => SourceReader.ReadFile(context, context.FullPath(file), file).Text;
}
