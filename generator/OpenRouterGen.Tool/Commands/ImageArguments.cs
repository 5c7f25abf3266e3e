using System.CommandLine;
using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Batches;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Pictures;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Commands;

/// <summary>The pictures that a command makes.</summary>
internal sealed class ImageArguments
{
    private const int MostPictures = 100;

    private readonly Argument<string?> _prompt = new("PROMPT")
    {
        Description = "What is to be seen; '-' for what is piped in. Without it, the one that --request has.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "The model, instead of the one that the request names. Without either, the cheapest that takes the request.",
        HelpName = "MODEL",
    };

    private readonly Option<string[]> _references = new("--reference")
    {
        Description = "A picture to start from: a file, or an address that the service fetches.",
        HelpName = "PICTURE",
    };

    private readonly Option<int> _count = NumberOption.Whole("--n", 1, MostPictures, null, "NUMBER", "How many pictures.");

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Where pictures go, with {prompt}, {model}, {time} and {n} in it; {prompt} unless set. The format adds its extension. "
            + "No file is replaced. For a batch, its folder.",
        HelpName = "PATH",
    };

    private readonly Option<bool> _check = new("--check") { Description = "Only says what the model would do with the request." };
    private readonly Option<bool> _fit = new("--fit") { Description = "Changes the request to what the model takes, and says what changed." };
    private readonly Option<decimal?> _maxCost = NumberOption.Amount("--max-cost", "What it may cost at most, in US dollars. What may cost more is not sent.");
    private readonly Option<decimal?> _whenUnknown =
        NumberOption.Amount("--when-unknown", "What a request counts as whose cost nobody knows; unless set, it is not sent.");
    private readonly BatchArguments _batch = new();
    private readonly RequestArguments _request = new();

    public void AddTo(Command command)
    {
        command.Add(_prompt);
        command.Add(_model);
        command.Add(_references);
        command.Add(_count);
        command.Add(_out);
        command.Add(_check);
        command.Add(_fit);
        command.Add(_maxCost);
        command.Add(_whenUnknown);
        _batch.AddTo(command);
        _request.AddParametersTo(command);
    }

    /// <summary>The batch; null where there is none.</summary>
    /// <exception cref="ToolException">What is for one request stands beside it, or the reverse.</exception>
    public BatchSettings? ReadBatch(ParseResult parsed)
    {
        if (_batch.Read(parsed) is not { } batch)
        {
            return null;
        }

        Symbol[] foreign = [_prompt, _check, _maxCost];
        return (foreign.FirstOrDefault(symbol => IsSet(parsed, symbol))?.Name ?? (_request.HasFile(parsed) ? "--request" : null)) is { } lone
            ? throw new ToolException(ExitCode.Usage, $"'{lone}' is for one request, and --batch has many")
            : batch with { Folder = parsed.GetValue(_out), WhenUnknown = parsed.GetValue(_whenUnknown), Fits = Fits(parsed) };
    }

    public bool IsCheck(ParseResult parsed) => parsed.GetValue(_check);

    public bool Fits(ParseResult parsed) => parsed.GetValue(_fit);

    public ImageSettings ReadSettings(ParseResult parsed) => new()
    {
        Fits = Fits(parsed),
        Out = parsed.GetValue(_out) ?? OutPattern.Default,
        MaxCost = parsed.GetValue(_maxCost),
        WhenUnknown = parsed.GetValue(_whenUnknown),
    };

    /// <exception cref="ToolException">It is no request, has no prompt, or a reference cannot be one.</exception>
    public async Task<ImageGenerationRequest> ReadRequestAsync(
        ParseResult parsed, ModelCatalog catalog, ToolContext context, CancellationToken cancellationToken)
    {
        var prompt = parsed.GetValue(_prompt);
        if (prompt == PipedText.Name)
        {
            prompt = (await PipedText.ReadAsync(context, cancellationToken).ConfigureAwait(false)).Trim();
        }

        var request = await _request.ReadAsync(parsed, parsed.GetValue(_model), prompt, catalog, context, cancellationToken).ConfigureAwait(false);
        if (!RequestReader.HasPrompt(request))
        {
            throw new ToolException(ExitCode.Usage, "there is no prompt; write what is to be seen behind 'image'");
        }

        return Complete(request, ReadReferences(parsed, context), parsed);
    }

    /// <summary>The requests of a batch, with what the command line says of all of them.</summary>
    /// <exception cref="ToolException">The file cannot be read, or a line is no request.</exception>
    public List<ImageBatchItem<ImageGenerationRequest>> ReadItems(BatchSettings batch, ParseResult parsed, ModelCatalog catalog, ToolContext context)
    {
        var references = ReadReferences(parsed, context);
        return BatchFile.Read(batch.File, json => Complete(_request.Read(parsed, json, parsed.GetValue(_model), catalog), references, parsed), context);
    }

    private ImageGenerationRequest Complete(ImageGenerationRequest request, IReadOnlyList<ImageReference> references, ParseResult parsed) => request with
    {
        ImageCount = parsed.GetValue(_count) is > 0 and var count ? count : request.ImageCount,
        InputReferences = references.Count > 0 ? [.. request.InputReferences ?? [], .. references] : request.InputReferences,
    };

    private IReadOnlyList<ImageReference> ReadReferences(ParseResult parsed, ToolContext context) =>
        ReferenceReader.Read(parsed.GetValue(_references) ?? [], context);

    private static bool IsSet(ParseResult parsed, Symbol symbol) => symbol switch
    {
        Option option => parsed.GetResult(option) is { Implicit: false },
        Argument argument => parsed.GetResult(argument) is { Tokens.Count: > 0 },
        _ => false,
    };
}
