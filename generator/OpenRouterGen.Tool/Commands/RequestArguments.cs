using System.CommandLine;
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
        Description = "A parameter of the request, as in --set resolution=4K --set n=2. What is no JSON is a text.",
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
        command.Add(_set);
        command.Add(_request);
    }

    public async Task<ImageGenerationRequest> ReadAsync(ParseResult parsed, ModelCatalog catalog, ToolContext context, CancellationToken cancellationToken)
    {
        var text = parsed.GetValue(_request) switch
        {
            null => null,
            "-" => await context.Input.ReadToEndAsync(cancellationToken).ConfigureAwait(false),
            var file => ReadFile(file, context),
        };
        return RequestReader.Read(text, parsed.GetValue(_set) ?? [], parsed.GetValue(_model), catalog);
    }

    private static string ReadFile(string file, ToolContext context)
    {
        using var reader = new SourceReader(context, new AddressRules([]));
        return reader.ReadFile(context.FullPath(file), file).Text;
    }
}
