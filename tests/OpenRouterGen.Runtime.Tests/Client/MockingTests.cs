using System.Runtime.CompilerServices;

namespace OpenRouter.Tests.Client;

public sealed class MockingTests
{
    [Fact]
    public async Task A_subclass_answers_instead_of_the_service()
    {
        using var client = new Panda();
        Assert.Equal([7], (await client.Images.GenerateAsync(TestClient.Request)).Data[0].Bytes.ToArray());
        var events = await client.EventsAsync();
        Assert.Equal([8], Assert.IsType<ImageCompletedEvent>(Assert.Single(events).Value).Bytes.ToArray());
        Assert.Equal("x/y", (await client.Images.ListEndpointsAsync("x/y")).Id);
    }

    [Fact]
    public async Task What_a_subclass_does_not_answer_says_so()
    {
        using var client = new Panda();
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Images.ListModelsAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Images.TryGenerateAsync(TestClient.Request));
    }

    private sealed class Panda : OpenRouterClient
    {
        public override ImagesClient Images { get; } = new PandaImages();
    }

    private sealed class PandaImages : ImagesClient
    {
        public override Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, RequestOptions? options = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(new ImageGenerationResponse { CreatedAt = DateTimeOffset.UnixEpoch, Data = [new() { Bytes = new byte[] { 7 } }] });

        public override async IAsyncEnumerable<ImageStreamEvent> GenerateStreamingAsync(ImageGenerationRequest request, RequestOptions? options = null,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new ImageCompletedEvent { Bytes = new byte[] { 8 }, CreatedAt = DateTimeOffset.UnixEpoch };
        }

        public override Task<ImageModelEndpoints> ListModelEndpointsAsync(string author, string slug, RequestOptions? options = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(new ImageModelEndpoints { Id = author + "/" + slug, Endpoints = [] });
    }
}
