using System.CommandLine;
using System.CommandLine.Parsing;
using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Batches;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Pictures;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Commands;

internal static class ImageCommand
{
    private const string Description = "Makes pictures: at the service where OPENROUTER_API_KEY is set, else on an emulator, which bills nothing.";

    public static Command Create(ToolContext context, Option<bool> json)
    {
        var arguments = new ImageArguments();
        var catalogs = new CatalogArguments();
        var command = new Command("image", Description);
        arguments.AddTo(command);
        catalogs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var catalog = await catalogs.ReadAsync(parsed, context, cancellationToken).ConfigureAwait(false);
            if (arguments.ReadBatch(parsed) is { } batch)
            {
                var items = arguments.ReadItems(batch, parsed, catalog, context);
                return await MakeAsync(items, batch, parsed.GetValue(json), catalog, context, cancellationToken).ConfigureAwait(false);
            }

            var request = await arguments.ReadRequestAsync(parsed, catalog, context, cancellationToken).ConfigureAwait(false);
            if (arguments.IsCheck(parsed))
            {
                return CheckCommand.Report(CatalogReader.Meant(catalog, request.Model), request, arguments.Fits(parsed), parsed.GetValue(json), context.Screen);
            }

            return await MakeAsync(request, arguments.ReadSettings(parsed), parsed.GetValue(json), catalog, context, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Whether what is under way is paid for, so that it is waited for when the command is to end.</summary>
    public static bool HasBatch(ParseResult parsed) => parsed.CommandResult.Children.OfType<OptionResult>().Any(result => result.Option.Name == "--batch");

    private static async Task<int> MakeAsync(
        List<ImageBatchItem<ImageGenerationRequest>> items,
        BatchSettings batch,
        bool asJson,
        ModelCatalog catalog,
        ToolContext context,
        CancellationToken cancellationToken)
    {
        var report = await new BatchRun(batch, catalog, context).RunAsync(items, cancellationToken).ConfigureAwait(false);
        if (asJson)
        {
            context.Screen.Write(BatchReport.Json(report));
        }
        else
        {
            BatchReport.Write(report, context.Screen);
        }

        BatchReport.Explain(report, context.Screen);
        return BatchReport.Code(report, cancellationToken.IsCancellationRequested);
    }

    private static async Task<int> MakeAsync(
        ImageGenerationRequest request, ImageSettings settings, bool asJson, ModelCatalog catalog, ToolContext context, CancellationToken cancellationToken)
    {
        var order = PictureOrder.Of(request, settings.Fits, catalog, context.Screen);
        var pattern = OutPattern.Parse(settings.Out, request.Prompt, order.Entry.Id, context);
        if (settings.MaxCost is { } limit)
        {
            order.EnsureWithin(limit, settings.WhenUnknown);
        }

        var files = new PictureFiles(pattern, context);
        files.Prepare();
        await using var connection = await ClientConnection.OpenAsync(catalog, context, cancellationToken).ConfigureAwait(false);
        var options = connection.Options;
        options.Prices.Add(order.Entry);
        options.CostWhenUnknown = settings.WhenUnknown;
        options.Budget = settings.MaxCost is { } most ? new SpendingBudget(most) : null;
        var call = new PictureCall(connection, options, files, context);
        await call.MakeAsync(order.Parts, order.Entry.SupportsStreaming, cancellationToken).ConfigureAwait(false);
        try
        {
            if (asJson)
            {
                context.Screen.Write(call.Report.Json(order.Entry.Id, order.Estimate, order.Changes, connection.IsEmulator));
            }
            else
            {
                call.Report.Write(order.Estimate, context);
            }
        }
        catch (ToolException exception)
        {
            // Nobody reads the results; the pictures are there.
            throw new ToolException(exception.ExitCode, exception.Message + call.WhatCame(), exception);
        }

        return files.HasFled ? ExitCode.Input : ExitCode.Done;
    }
}
