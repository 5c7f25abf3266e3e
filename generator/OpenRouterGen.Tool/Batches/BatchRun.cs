using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Pictures;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Batches;

/// <summary>Makes the pictures of a file of requests, and goes on where an earlier run ended.</summary>
internal sealed class BatchRun(BatchSettings settings, ModelCatalog catalog, ToolContext context)
{
    /// <param name="items">The requests.</param>
    /// <param name="cancellationToken">Sends no more.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="ToolException">Nothing was sent: the journal or the folder cannot be used. Or what was under way is given up.</exception>
    public async Task<ImageBatchReport> RunAsync(List<ImageBatchItem<ImageGenerationRequest>> items, CancellationToken cancellationToken)
    {
        List<ImageBatchItem<ImageGenerationRequest>> ordered = [.. items.Select(Ordered)];
        await using var connection = await ClientConnection.OpenAsync(catalog, context, cancellationToken).ConfigureAwait(false);
        using var client = new OpenRouterClient(connection.Options);
        using var ending = new BatchEnding(context.Screen, cancellationToken);
        var options = Options(connection.IsEmulator, ordered.Count);
        options.FindGeneration = async (id, token) => (await client.Generations.GetAsync(id, null, token).ConfigureAwait(false)).Data;
        options.Stopping = cancellationToken;
        EnsureUnused(options, ordered);
        var unsaved = new Dictionary<string, IReadOnlyList<IGeneratedImage>>(StringComparer.Ordinal);
        Action<ImageBatchOutcome> note = outcome => unsaved[outcome.Id] = outcome.Unsaved;
        options.Progress = note + options.Progress;
        try
        {
            return await ImageBatch.RunAsync(ordered, client.Images.TryGenerateAsync, options, ending.GivesUp).ConfigureAwait(false);
        }
        catch (OpenRouterException exception)
        {
            throw ServiceFailure.OfFree(exception);
        }
        catch (ArgumentException exception)
        {
            throw ToolException.Input($"{ArgumentWords.Of(exception)}; correct '{settings.File}'", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input(
                $"'{context.Shown(options.Folder)}' does not take pictures: {exception.Message.TrimEnd('.')}; nothing was sent", exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new ToolException(
                ExitCode.Cancelled,
                $"cancelled; '{context.Shown(options.Journal)}' has what is known, and the same command goes on, without what may be billed",
                exception);
        }
        finally
        {
            // Also of a run that is given up: they are paid for.
            await KeepAsync(unsaved).ConfigureAwait(false);
        }
    }

    private ImageBatchItem<ImageGenerationRequest> Ordered(ImageBatchItem<ImageGenerationRequest> item)
    {
        // The cheapest one may be another in the next run, which then had another request.
        var request = item.Request.Model.Length > 0
            ? item.Request
            : throw new ToolException(ExitCode.Usage, $"the item '{item.Id}' names no model; --model names one for all");
        var entry = CatalogReader.Find(catalog, request.Model);
        if (!settings.Fits)
        {
            return item;
        }

        var (fitted, changes) = request.FitTo(entry);
        foreach (var change in changes)
        {
            context.Screen.Note($"'{item.Id}' changed: {change}");
        }

        return item with { Request = fitted };
    }

    // What the emulator draws is no reason to leave out what the service is to draw.
    private ImageBatchOptions Options(bool isEmulator, int count)
    {
        var name = Path.ChangeExtension(settings.File, null) + (isEmulator ? ".emulator" : string.Empty);
        var options = new ImageBatchOptions(context.FullPath(settings.Journal ?? name + ".journal"), context.FullPath(settings.Folder ?? name + ".pictures"))
        {
            Parallel = settings.Parallel,
            Budget = settings.Budget,
            CostWhenUnknown = settings.WhenUnknown,
        };
        foreach (var entry in catalog.Entries)
        {
            options.Prices.Add(entry);
        }

        options.SendAgain.UnionWith(settings.SendAgain);
        var done = 0;
        options.Progress = outcome => context.Screen.Note(
            FormattableString.Invariant($"[{++done}/{count}] {BatchReport.Words(outcome)}"));
        return options;
    }

    // Pictures of a batch have the names of its items, so that another batch of the same names would replace them.
    private void EnsureUnused(ImageBatchOptions options, List<ImageBatchItem<ImageGenerationRequest>> items)
    {
        if (File.Exists(options.Journal) || !Directory.Exists(options.Folder))
        {
            return;
        }

        var ids = items.Select(item => item.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = Directory.EnumerateFiles(options.Folder).Select(path => Path.GetFileName(path));
        if (names.FirstOrDefault(name => ids.Contains(name.Split('.')[0])) is { } taken)
        {
            throw ToolException.Input(
                $"'{context.Shown(options.Folder)}' has '{taken}' already, and there is no journal '{context.Shown(options.Journal)}'; "
                + "--out names another folder");
        }
    }

    private async Task KeepAsync(Dictionary<string, IReadOnlyList<IGeneratedImage>> unsaved)
    {
        foreach (var (id, picture) in unsaved.SelectMany(item => item.Value.Select(picture => (item.Key, picture))))
        {
            try
            {
                var path = await PictureFiles.FleeAsync(picture, Path.GetTempPath()).ConfigureAwait(false);
                context.Screen.Warn($"a picture of '{id}' cannot be written where it should; it is '{path}'");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                context.Screen.Warn($"a picture of '{id}' cannot be written anywhere: {exception.Message}");
            }
        }
    }
}
