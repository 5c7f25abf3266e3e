using Microsoft.AspNetCore.Http;
using OpenRouter.Emulator.Accounts;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Catalog;
using OpenRouter.Emulator.Generation;
using OpenRouter.Emulator.Streaming;

namespace OpenRouter.Emulator.Serving;

/// <summary>Makes pictures, at once or as a stream.</summary>
internal sealed class ImageRoute(ImageCatalog catalog, KeyCheck keys, GenerationBook book, TimeProvider time)
{
    private readonly OrderDesk _desk = new(catalog);

    public Task GenerateAsync(HttpContext context, ReceivedRequest received, EmulatorFault fault)
    {
        var error = keys.Refusal(context.Request.Headers.Authorization);
        if (error is not null) return JsonAnswer.SendAsync(context, error);
        error = RequestReading.Read(received.Body.Span, out var request);
        if (error is not null) return JsonAnswer.SendAsync(context, error);
        error = _desk.Take(request!, out var order);
        if (error is not null) return JsonAnswer.SendAsync(context, error);

        if (fault.Fewer > 0) order = order! with { Count = Math.Max(1, order.Count - fault.Fewer) };

        // From the ledger's number, so that a test can foretell it.
        var id = FormattableString.Invariant($"gen-emulator-{received.Number}");
        context.Response.Headers["X-Generation-Id"] = id;
        book.Keep(id, order!, received);
        return order!.Streams ? StreamAsync(context, order, fault) : SendAsync(context, order, fault);
    }

    private Task SendAsync(HttpContext context, ImageOrder order, EmulatorFault fault)
    {
        var pictures = new List<GeneratedImage>(order.Count);
        for (var index = 0; index < order.Count; index++)
        {
            var picture = index < fault.EmptySlots ? [] : PictureMaker.Draw(order, index, context.RequestAborted);
            pictures.Add(new() { Bytes = picture, MediaType = PictureMaker.MediaType(order) });
        }

        return JsonAnswer.SendAsync(context, new ImageGenerationResponse { CreatedAt = time.GetUtcNow(), Data = pictures, Usage = PictureMaker.Usage(order) });
    }

    private Task StreamAsync(HttpContext context, ImageOrder order, EmulatorFault fault)
    {
        context.Response.ContentType = EventFrameWriter.ContentType;
        context.Response.Headers.CacheControl = "no-cache";
        var frames = new EventFrameWriter(context.Response.Body);
        return new PictureStream(order, frames, time) { ErrorAfter = fault.StreamErrorAfter }.SendAsync(context.RequestAborted);
    }
}
