using System.Text.Json;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Capabilities;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Generation;

namespace OpenRouter.Emulator.Tests.Capabilities;

/// <summary>Fitted requests of every model, against the rules of the emulator, which knows nothing of fitting.</summary>
public sealed class FittingTests
{
    public static TheoryData<string> Models => RandomRequests.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_fitted_to_a_model_passes_its_check_and_the_emulator(string id)
    {
        var model = ImageCatalog.Bundled.Find(id)!;
        foreach (var request in RandomRequests.For(id))
        {
            var fitted = request.FitTo(model.Model);
            AssertFitted(request, fitted, fitted.Request.FitTo(model.Model), model.Model.Check(fitted.Request));
            Assert.Null(Refusal(fitted.Request, model.Endpoints));
            Assert.True(fitted.Request.Model == id || fitted.Request.Model == id + ":floor");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_fitted_to_an_endpoint_passes_its_check_and_the_emulator(string id)
    {
        foreach (var endpoint in ImageCatalog.Bundled.Find(id)!.Endpoints)
        {
            foreach (var request in RandomRequests.For(id))
            {
                var fitted = request.FitTo(endpoint.Record);
                AssertFitted(request, fitted, fitted.Request.FitTo(endpoint.Record), endpoint.Record.Check(fitted.Request));
                Assert.Null(Refusal(fitted.Request, [endpoint]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_catalog_of_the_client_fits_a_request_as_the_listing_does(string id)
    {
        var model = ImageCatalog.Bundled.Find(id)!;
        foreach (var request in RandomRequests.For(id))
        {
            Assert.Equal(Text(request.FitTo(model.Model).Request), Text(request.FitTo(id).Request));
            var endpoints = ImageModels.Snapshot.Find(id)!.Endpoints;
            Assert.Equal(model.Endpoints.Select(endpoint => endpoint.Record.ProviderSlug), endpoints.Select(endpoint => endpoint.ProviderSlug));
            foreach (var (one, other) in endpoints.Zip(model.Endpoints).Where(static pair => pair.First.KnowsOptions))
                Assert.Equal(Text(request.FitTo(other.Record).Request), Text(request.FitTo(one).Request));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_parts_of_a_request_ask_for_all_its_pictures_and_each_passes(string id)
    {
        var model = ImageCatalog.Bundled.Find(id)!;
        foreach (var request in RandomRequests.For(id))
        {
            var parts = request.SplitFor(model.Model);
            Assert.Equal(request.ImageCount ?? 1, parts.Sum(static part => part.Request.ImageCount ?? 1));
            Assert.All(parts, part => Assert.Null(Refusal(part.Request, model.Endpoints)));
            var seeds = parts.Select(static part => part.Request.Seed).OfType<long>().ToList();
            Assert.Equal(seeds.Count, seeds.Distinct().Count());
        }
    }

    private static void AssertFitted(
        ImageGenerationRequest request, FittedRequest<ImageGenerationRequest> fitted, FittedRequest<ImageGenerationRequest> again, RequestReport report)
    {
        Assert.Empty(report.Refused);
        Assert.Empty(report.Ignored);
        Assert.Equal(report.Parameters, fitted.Report.Parameters);
        Assert.Equal(Differences(request, fitted.Request), fitted.Changes.Select(static change => change.Parameter.Split('.')[0]).Distinct().Order());
        Assert.All(fitted.Changes, static change => Assert.NotEqual(change.Before, change.After));
        Assert.Equal(fitted.Changes.Count == 0, ReferenceEquals(request, fitted.Request));
        Assert.Same(fitted.Request, again.Request);
        Assert.Empty(again.Changes);
    }

    private static Refusal? Refusal(ImageGenerationRequest request, IReadOnlyList<CatalogEndpoint> endpoints)
    {
        Assert.Empty(request.Validate());
        Assert.Null(ReferenceRules.FirstRefusal(request.InputReferences));
        var parameters = RequestReading.Parameters(request);
        var refusals = endpoints.Select(endpoint => CapabilityCheck.FirstRefusal(parameters, endpoint.Accepted)).ToList();
        return RequestRules.FirstRefusal(parameters) ?? (refusals.Contains(null) ? null : refusals[0]);
    }

    private static IEnumerable<string> Differences(ImageGenerationRequest one, ImageGenerationRequest other)
    {
        var (before, after) = (JsonElement.Parse(Text(one)), JsonElement.Parse(Text(other)));
        return before.EnumerateObject().Concat(after.EnumerateObject()).Select(static member => member.Name).Distinct()
            .Where(name => !(before.TryGetProperty(name, out var was) && after.TryGetProperty(name, out var now) && JsonElement.DeepEquals(was, now)))
            .Order();
    }

    private static string Text(ImageGenerationRequest request) => JsonSerializer.Serialize(request);
}
