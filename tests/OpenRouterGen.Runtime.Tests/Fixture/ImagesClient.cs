using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: the operations of a tag.</summary>
public partial class ImagesClient
{
    private readonly ApiTransport _transport;

    protected ImagesClient() => _transport = ApiTransport.Mocked;

    internal ImagesClient(ApiTransport transport) => _transport = transport;

    private static readonly ApiOperation s_generate = new("createImages", "POST", "/images", ApiSecurity.Required) { Tag = "Images" };

    public virtual Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.SendAsync(GenerateRequest(request, stream: null), ImageGenerationResponse.Read, options, cancellationToken);

    public virtual Task<ApiResult<ImageGenerationResponse>> TryGenerateAsync(ImageGenerationRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.TrySendAsync(GenerateRequest(request, stream: null), ImageGenerationResponse.Read, options, cancellationToken);

    public virtual IAsyncEnumerable<ImageStreamEvent> GenerateStreamingAsync(ImageGenerationRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.StreamAsync(GenerateRequest(request, stream: true), s_generateEvents, options, cancellationToken);

    private static ApiRequest GenerateRequest(ImageGenerationRequest request, bool? stream)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(s_generate) { Body = request with { Stream = stream } };
    }

    private static readonly EventStreamFormat<ImageStreamEvent> s_generateEvents = new()
    {
        Read = ImageStreamEvent.Read,
        Sentinel = "[DONE]",
        Classify = static e => e.Value switch
        {
            CompletedEvent => StreamEventRole.Completed,
            StreamErrorEvent => StreamEventRole.Error,
            _ => StreamEventRole.Progress,
        },
        ReadBuffered = static (ref Utf8JsonReader reader) => GenerateEvents(ImageGenerationResponse.Read(ref reader)),
    };

    private static IReadOnlyList<ImageStreamEvent> GenerateEvents(ImageGenerationResponse response)
    {
        var events = new List<ImageStreamEvent>(response.Data.Count);
        for (var i = 0; i < response.Data.Count; i++)
        {
            var item = response.Data[i];
            events.Add(new CompletedEvent { Image = item.Image, MediaType = item.MediaType, Created = response.Created, Usage = i == response.Data.Count - 1 ? response.Usage : null });
        }

        return events;
    }

    private static readonly ApiOperation s_listModelEndpoints = new("listImageModelEndpoints", "GET", "/images/models/{author}/{slug}/endpoints", ApiSecurity.Optional);

    public virtual Task<JsonElement> ListModelEndpointsAsync(string author, string slug, RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.SendAsync(ListModelEndpointsRequest(author, slug), JsonRead.Element, options, cancellationToken);

    private static ApiRequest ListModelEndpointsRequest(string author, string slug)
        => new(s_listModelEndpoints) { Path = "/images/models/" + ApiPath.Segment(author, nameof(author)) + "/" + ApiPath.Segment(slug, nameof(slug)) + "/endpoints" };

    private static readonly ApiOperation s_list = new("listImageModels", "GET", "/images/models", ApiSecurity.Optional);

    public virtual Task<JsonElement> ListModelsAsync(ListModelsParameters? parameters = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.SendAsync(ListRequest(parameters), JsonRead.Element, options, cancellationToken);

    private static ApiRequest ListRequest(ListModelsParameters? parameters)
    {
        var request = new ApiRequest(s_list);
        if (parameters is null) return request;
        request.Query("offset", parameters.Offset);
        request.Query("min_price", parameters.MinPrice);
        request.Query("max_price", parameters.MaxPrice);
        request.Query("free", parameters.Free);
        request.Query("since", parameters.Since);
        request.Query("ratio", parameters.Ratio?.Value);
        request.Query("ids", parameters.Ids);
        request.Header("X-Thing", parameters.Thing);
        return request;
    }

    private static readonly ApiOperation s_delete = new("deleteImage", "DELETE", "/images/one", ApiSecurity.Required);

    public virtual Task DeleteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.SendAsync(new ApiRequest(s_delete), options, cancellationToken);

    public virtual Task<ApiResult<NoContent>> TryDeleteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
        => _transport.TrySendAsync(new ApiRequest(s_delete), options, cancellationToken);
}
