using System.Net;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>A model that vanishes after the page has listed it: the page says so, and nothing is paid, least of all twice.</summary>
public sealed class LostModelTests
{
    private const string Lost = BundledModels.Priced;
    private const string Kept = BundledModels.WithFormats;

    [Fact]
    public async Task The_run_says_that_the_model_is_gone_and_is_sent_once()
    {
        await using var service = await LosingService.StartAsync();
        await using var playground = await OpenAsync(service);
        await service.LoseAllButAsync(Kept);
        (string Name, string Value)[] fields = [("id", RunningPlayground.NewId()), ("model", Lost), ("prompt", "a fox")];
        var id = await BeginAsync();
        var card = await playground.GetAsync("/runs/" + id);
        Assert.Contains("The model is not there", card, StringComparison.Ordinal);
        Assert.Contains("Reload the page and choose another one.", card, StringComparison.Ordinal);
        Assert.Equal(1, service.Sent);

        // Pressing again, and following again, is the same run.
        Assert.Equal(id, await BeginAsync());
        Assert.Equal(1, service.Sent);
        Assert.Contains("<b>$0.00</b> of $1.00", await playground.GetAsync("/money"), StringComparison.Ordinal);

        async Task<string> BeginAsync()
        {
            using var answer = await playground.PostAsync("/runs", fields);
            var begun = await RunningPlayground.SucceededAsync(answer);
            await playground.WaitForEndAsync(begun);
            return begun;
        }
    }

    [Fact]
    public async Task Models_beside_it_make_their_pictures()
    {
        await using var service = await LosingService.StartAsync();
        await using var playground = await OpenAsync(service);
        await service.LoseAllButAsync(Kept);
        var id = await playground.MakeAsync(("model", Lost), ("also", Kept));
        var card = await playground.GetAsync("/runs/" + id);
        Assert.Contains("The model is not there", card, StringComparison.Ordinal);
        Assert.Contains($"/runs/{id}/2-1.", card, StringComparison.Ordinal);
        Assert.Equal(2, service.Sent);
    }

    [Fact]
    public async Task A_page_that_is_opened_then_does_not_offer_it_and_a_run_with_it_is_not_sent()
    {
        await using var service = await LosingService.StartAsync();
        await using var playground = await OpenAsync(service);
        var made = await playground.MakeAsync(("model", Lost));
        await service.LoseAllButAsync(Kept);
        Assert.DoesNotContain($"value=\"{Lost}\"", await playground.GetAsync("/"), StringComparison.Ordinal);
        foreach (var path in new[] { "/runs", $"/runs/{made}/again" })
        {
            using var answer = await playground.PostAsync(path, ("id", RunningPlayground.NewId()), ("model", Lost), ("prompt", "a fox"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("Nothing was sent; choose another one.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(0, service.Sent);
    }

    private static async Task<RunningPlayground> OpenAsync(LosingService service)
    {
        var playground = await RunningPlayground.StartAsync(service: service.Options);
        using var cap = await playground.PostAsync("/money", ("cap", "1"), ("unknown", "0.20"));
        await RunningPlayground.SucceededAsync(cap);
        foreach (var model in new[] { Lost, Kept }) await playground.FormAsync(("model", model));
        return playground;
    }
}
