using System.Text;
using OpenRouter.Emulator.Api;
using OpenRouter.Emulator.Drawing;
using OpenRouter.Emulator.Pricing;

namespace OpenRouter.Emulator.Generation;

/// <summary>Draws what was ordered, and says what it took.</summary>
internal static class PictureMaker
{
    /// <summary>The media type of the finished pictures.</summary>
    public static string MediaType(ImageOrder order) => order.Format == DrawnFormat.Svg ? "image/svg+xml" : "image/png";

    /// <summary>The file of one finished picture.</summary>
    public static byte[] Draw(ImageOrder order, int index, CancellationToken cancellationToken) =>
        order.Format == DrawnFormat.Svg ? Encoding.UTF8.GetBytes(DrawSvg(order, index)) : DrawPng(order, index, 1, cancellationToken);

    public static string DrawSvg(ImageOrder order, int index) => PictureOf(order, index).ToSvg();

    /// <param name="order">What was ordered.</param>
    /// <param name="index">Which of its pictures.</param>
    /// <param name="detail">1 is the picture, less is a coarser one.</param>
    /// <param name="cancellationToken">Stops between strips of the picture.</param>
    public static byte[] DrawPng(ImageOrder order, int index, double detail, CancellationToken cancellationToken) =>
        PictureOf(order, index).ToPng(detail, cancellationToken);

    public static ImageGenerationUsage Usage(ImageOrder order)
    {
        var work = new BilledWork(order.Count, order.Size, order.References, order.Prompt);
        return new()
        {
            PromptTokens = work.Tokens.Prompt,
            CompletionTokens = work.Tokens.Output,
            TotalTokens = work.Tokens.Total,
            Cost = order.Endpoint.Prices.Cost(work),
        };
    }

    private static Picture PictureOf(ImageOrder order, int index) => new(order.Prompt, order.Model, order.Seed, index, order.Size, order.Transparent);
}
