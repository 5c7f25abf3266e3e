using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Serving;
using OpenRouter.Emulator.Streaming;

namespace OpenRouter.Emulator.Generation;

/// <summary>Sends the pictures of an order as they grow: previews of each, then the picture. A picture that is text is sent in pieces instead.</summary>
internal sealed class PictureStream(ImageOrder order, EventFrameWriter frames, TimeProvider time)
{
    /// <summary>How fine the previews of a picture are, first to last.</summary>
    private static readonly double[] s_previews = [0.25, 0.6];

    private static readonly ImageErrorEvent s_error = new()
    {
        Error = new() { Message = "The stream fails, as the emulator was asked to.", Code = "emulated" },
    };

    private int _sent;

    /// <summary>After how many events the stream ends with an error; null when it goes well.</summary>
    public int? ErrorAfter { get; init; }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await frames.WriteProcessingAsync(cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < order.Count; index++)
        {
            var growth = order.Format == DrawnFormat.Svg ? SendPiecesAsync(index, cancellationToken) : SendPreviewsAsync(index, cancellationToken);
            await growth.ConfigureAwait(false);
            await SendCompletedAsync(index, cancellationToken).ConfigureAwait(false);
            if (IsBroken) return;
        }
        await frames.WriteDoneAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task SendPreviewsAsync(int index, CancellationToken cancellationToken)
    {
        for (var preview = 0; preview < s_previews.Length; preview++)
        {
            var picture = PictureMaker.DrawPng(order, index, s_previews[preview], cancellationToken);
            var partial = new ImagePreviewEvent { PartialImageIndex = preview, Bytes = picture };
            await SendEventAsync(JsonAnswer.ToUtf8(partial), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendPiecesAsync(int index, CancellationToken cancellationToken)
    {
        var svg = PictureMaker.DrawSvg(order, index);
        var middle = svg.IndexOf('\n', svg.Length / 2) + 1;
        foreach (var piece in (string[])[svg[..middle], svg[middle..]])
        {
            var chunk = new ImageTextEvent { Text = piece, Phase = ImageTextPhase.Content };
            await SendEventAsync(JsonAnswer.ToUtf8(chunk), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task SendCompletedAsync(int index, CancellationToken cancellationToken)
    {
        var completed = new ImageCompletedEvent
        {
            Bytes = PictureMaker.Draw(order, index, cancellationToken),
            MediaType = PictureMaker.MediaType(order),
            CreatedAt = time.GetUtcNow(),
            // For all pictures together, so it stands once.
            Usage = index == order.Count - 1 ? PictureMaker.Usage(order) : null,
        };
        return SendEventAsync(JsonAnswer.ToUtf8(completed), cancellationToken);
    }

    private bool IsBroken => _sent > ErrorAfter;

    // What follows an error is not sent.
    private Task SendEventAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (IsBroken) return Task.CompletedTask;
        return _sent++ == ErrorAfter
            ? frames.WriteDataAsync(JsonAnswer.ToUtf8(s_error), cancellationToken)
            : frames.WriteDataAsync(json, cancellationToken);
    }
}
