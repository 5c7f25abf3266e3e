using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using OpenRouter;

namespace PreviewPage;

/// <summary>A call as events of the page: <c>preview</c> and <c>picture</c> with an address, <c>failure</c> with words.</summary>
internal static class Previews
{
    public static async IAsyncEnumerable<SseItem<string>> MakeAsync(
        OpenRouterClient client, PictureStore pictures, string prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ImageGenerationRequest { Model = ImageModels.OpenAI.GptImage2, Prompt = prompt };

        // A browser that goes away ends the call; what was sent by then may still be billed.
        await using var events = client.Images.GenerateStreamingAsync(request, cancellationToken: cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            string? failure = null;
            var hasNext = false;
            try
            {
                hasNext = await events.MoveNextAsync();
            }
            catch (OpenRouterException exception)
            {
                failure = exception.Message;        // neither the key nor the prompt is ever in it
            }

            if (failure is not null) yield return new SseItem<string>(failure, "failure");
            if (!hasNext) yield break;
            switch (events.Current.Value)
            {
                case ImagePreviewEvent preview:     // nothing says its format: the browser sees it
                    yield return new SseItem<string>(pictures.Add(preview.Bytes, null), "preview");
                    break;
                case ImageCompletedEvent done:
                    yield return new SseItem<string>(pictures.Add(done.Bytes, done.MediaType), "picture");
                    break;
                default:
                    break;                          // texts, and what a newer service sends
            }
        }
    }
}
