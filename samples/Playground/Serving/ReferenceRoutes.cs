using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Playground.Pages;
using Playground.Runs;

namespace Playground.Serving;

/// <summary>Takes pictures to start from.</summary>
internal sealed class ReferenceRoutes(RunFolder folder)
{
    /// <summary>The most bytes of one picture.</summary>
    public const int MostBytes = 20 << 20;

    /// <summary>Keeps the picture that is the body.</summary>
    public async Task<IResult> UploadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // Read to the end, within reason: who is cut off in the middle never sees the answer.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = 4L * MostBytes;
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await context.Request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length <= MostBytes) bytes.Write(buffer, 0, read);
        }

        if (bytes.Length > MostBytes)
            throw new Refusal(StatusCodes.Status413PayloadTooLarge, $"A reference has at most {MostBytes >> 20} MB. Make the picture smaller.");
        return await KeepAsync(bytes.ToArray(), cancellationToken);
    }

    /// <summary>Keeps a picture that was made here.</summary>
    public async Task<IResult> ReuseAsync(string run, string file, CancellationToken cancellationToken)
    {
        var path = folder.Picture(run, file) ?? throw Refusal.NotFound("There is no such picture.");
        return await KeepAsync(await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
    }

    private async Task<IResult> KeepAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            var name = await folder.KeepReferenceAsync(bytes, cancellationToken);
            return HtmlAnswer.Of(ReferenceHtml.Chip(name));
        }
        catch (ArgumentException)
        {
            throw new Refusal(
                StatusCodes.Status415UnsupportedMediaType, "This file is no picture that is known. Choose a PNG, JPEG, WebP, GIF or SVG file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refusal.NoRoom($"The picture cannot be kept in {folder.Path}. {exception.Message}");
        }
    }
}
