using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Pictures;
using OpenRouterGen.Tool.Running;
using ProtocolTool = ModelContextProtocol.Protocol.Tool;

namespace OpenRouterGen.Tool.Agents;

/// <summary>Makes pictures. What a request may cost is looked at before it is sent, and previews are files as soon as they come.</summary>
internal sealed class GenerateTool(ToolContext context, AgentSettings settings, ModelCatalog catalog, ClientConnection connection) : IAgentTool
{
    private const string Name = "generate_image";
    private const string MaxCost = "max_cost";

    private readonly SpendingBudget _budget = new(settings.MaxCost);

    public ProtocolTool Definition { get; } = new()
    {
        Name = Name,
        Description = "Makes pictures, and returns them as images and as files. It costs money where a key is set: estimate_cost says how much. "
            + "A request that the model refuses, or that may cost more than is allowed, is not sent.",
        InputSchema = AgentSchema.OfRequest(
            "\"model\", \"prompt\"", $$""", "{{MaxCost}}": { "type": "number", "minimum": 0, "description": "What this call may cost, in US dollars." }"""),
        Annotations = new ToolAnnotations { ReadOnlyHint = false, DestructiveHint = false, IdempotentHint = false, OpenWorldHint = true },
    };

    public async Task<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var arguments = new AgentArguments(Name, [AgentSchema.Request, MaxCost], request.Params?.Arguments);
        var wanted = RequestReader.Read(arguments.RequiredObject(AgentSchema.Request, "model", "prompt"), [], model: null, catalog);
        var entry = CatalogReader.Find(catalog, wanted.Model);
        var limit = Math.Min(arguments.Amount(MaxCost) ?? settings.MaxCostPerCall, settings.MaxCostPerCall);
        Refuse(wanted, entry);
        var files = new PictureFiles(OutPattern.Parse(settings.Folder + Path.DirectorySeparatorChar, wanted.Prompt, entry.Id, context), context);
        files.Prepare();

        var options = connection.Options;
        options.Prices.Add(entry);
        options.Budget = _budget;
        options.CostWhenUnknown = settings.WhenUnknown;
        using var client = new OpenRouterClient(options);
        using var asking = new OpenRouterClient(connection.Options);
        var answer = new PictureAnswer(entry.Id, connection.IsEmulator);
        try
        {
            var call = new RequestOptions { MaxCost = limit };
            var progress = new AgentProgress(request);
            await progress.ReportAsync($"{entry.Id} draws", cancellationToken).ConfigureAwait(false);
            await (entry.SupportsStreaming
                ? StreamAsync(client.Images.GenerateStreamingAsync(wanted, call, cancellationToken), files, answer, progress, cancellationToken)
                : SendAsync(client.Images.GenerateAsync(wanted, call, cancellationToken), files, answer)).ConfigureAwait(false);
            return answer.ToResult(_budget);
        }
        catch (OpenRouterBudgetException exception) when (exception.Estimate.IsUnknown)
        {
            var reason = exception.Estimate.Reason.TrimEnd('.');
            throw new ToolException(
                ExitCode.Refused, $"nothing was sent, since nobody knows what it costs: {reason}; mcp --when-unknown says what it counts as", exception);
        }
        catch (OpenRouterException exception)
        {
            throw await ServiceFailure.OfAsync(exception, new GenerationLookup(asking, connection.IsEmulator), answer.WhatCame).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"a picture came and cannot be written anywhere: {exception.Message.TrimEnd('.')}{answer.WhatCame}", exception);
        }
        catch (OperationCanceledException)
        {
            context.Screen.Note($"a call of {Name} was cancelled; what it may have cost counts: {_budget}");
            throw;
        }
    }

    private static void Refuse(ImageGenerationRequest request, SnapshotEntry entry)
    {
        var problems = request.Validate();
        var report = entry.Check(request);
        var refused = report.Parameters.Where(parameter => parameter.Verdict == ParameterVerdict.Refused).Select(parameter => parameter.Reason);
        var reasons = problems.Select(problem => problem.ToString()!).Concat(refused).ToList();
        if (reasons.Count > 0)
        {
            throw new ToolException(
                ExitCode.Refused, $"'{entry.Id}' would refuse it, so nothing was sent: {string.Join("; ", reasons)}. fit_request changes it");
        }
    }

    private static async Task SendAsync(Task<ImageGenerationResponse> sending, PictureFiles files, PictureAnswer answer)
    {
        var response = await sending.ConfigureAwait(false);
        answer.Cost = response.Usage?.Cost;
        answer.Tally = response.Data.Tally();
        foreach (var picture in response.Data)
        {
            await KeepAsync(picture, files, answer).ConfigureAwait(false);
        }
    }

    private static async Task StreamAsync(
        IAsyncEnumerable<ImageStreamEvent> events,
        PictureFiles files,
        PictureAnswer answer,
        AgentProgress progress,
        CancellationToken cancellationToken)
    {
        await foreach (var item in events.ConfigureAwait(false))
        {
            switch (item.Value)
            {
                case ImagePreviewEvent preview:
                    if (await files.SavePreviewAsync(preview).ConfigureAwait(false) is { } path)
                    {
                        answer.Previews.Add(path);
                        await progress.ReportAsync($"preview: {path}", cancellationToken).ConfigureAwait(false);
                    }

                    break;
                case ImageCompletedEvent done:
                    answer.Cost = done.Usage?.Cost is { } cost ? (answer.Cost ?? 0) + cost : answer.Cost;
                    await KeepAsync(done, files, answer).ConfigureAwait(false);
                    break;
                default:
                    // What a model says beside its pictures, and what a newer service sends.
                    break;
            }
        }

        answer.Tally = events.Tally();
    }

    // One that came without its bytes is among the missing ones.
    private static async Task KeepAsync(IGeneratedImage picture, PictureFiles files, PictureAnswer answer)
    {
        if (!picture.Bytes.IsEmpty)
        {
            answer.Add(picture, await files.SaveAsync(picture).ConfigureAwait(false));
        }
    }
}
