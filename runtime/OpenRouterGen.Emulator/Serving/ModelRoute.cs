using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;

namespace OpenRouter.Emulator.Serving;

/// <summary>The general listing of models, of which the emulator has the image models.</summary>
internal sealed class ModelRoute(ImageCatalog catalog)
{
    private readonly IReadOnlyList<OpenRouterModel> _models = [.. catalog.Entries.Select(ModelListing.From)];

    public Task ListAsync(HttpContext context)
    {
        var error = ModelQuery.Read(context.Request.Query, out var query);
        if (error is not null) return JsonAnswer.SendAsync(context, error);
        var matches = _models.Where(model => Matches(model, query!));
        if (query!.ByName) matches = matches.OrderBy(model => model.Name, StringComparer.OrdinalIgnoreCase);
        OpenRouterModel[] all = [.. matches];
        OpenRouterModel[] page = [.. all.Skip(query.Offset).Take(query.Limit ?? all.Length)];
        return JsonAnswer.SendAsync(context, new ModelList
        {
            Data = page,
            TotalCount = all.Length,
            Links = new() { Next = Next(context.Request, query, all.Length) },
        });
    }

    private static bool Matches(OpenRouterModel model, ModelQuery query) =>
        (query.OutputModalities?.Any(asked => model.Architecture.OutputModalities.Any(modality => modality.Value == asked)) ?? true)
        && query.InputModalities.All(asked => model.Architecture.InputModalities.Any(modality => modality.Value == asked))
        && query.SupportedParameters.All(asked => model.SupportedParameters.Any(parameter => parameter.Value == asked))
        && (model.Id.Contains(query.Text, StringComparison.OrdinalIgnoreCase) || model.Name.Contains(query.Text, StringComparison.OrdinalIgnoreCase));

    // The same query, one page on.
    private static string? Next(HttpRequest request, ModelQuery query, int total)
    {
        if (query.Limit is not { } limit || (long)query.Offset + limit >= total) return null;
        var kept = from parameter in request.Query
                   where parameter.Key is not ("offset" or "limit")
                   from value in parameter.Value
                   select KeyValuePair.Create<string, string?>(parameter.Key, value);
        var paging = new[]
        {
            KeyValuePair.Create<string, string?>("offset", (query.Offset + limit).ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create<string, string?>("limit", limit.ToString(CultureInfo.InvariantCulture)),
        };
        return $"{request.Scheme}://{request.Host}{request.Path}{QueryString.Create(kept.Concat(paging))}";
    }
}
