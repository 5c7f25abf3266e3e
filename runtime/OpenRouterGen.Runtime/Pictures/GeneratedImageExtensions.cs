using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Keeps pictures.</summary>
public static class GeneratedImageExtensions
{
    /// <summary>
    /// Writes the picture to a file. The extension comes from the media type, else from the bytes, else it is <c>.bin</c>:
    /// it is appended, or takes the place of another picture's extension; one that is right already stays.
    /// The file is never half written: the bytes go to a temporary file beside it, which then takes its name. A file of that name is replaced.
    /// </summary>
    /// <param name="image">The picture.</param>
    /// <param name="path">The path, with or without an extension. Missing directories are made.</param>
    /// <param name="cancellationToken">Cancels the writing; then nothing is left behind.</param>
    /// <returns>The full path that was written.</returns>
    /// <exception cref="ArgumentException">The path is empty or names no file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task<string> SaveAsync(this IGeneratedImage image, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        WholeFile.CheckPath(path);
        var target = Path.GetFullPath(PictureExtension.PathFor(path, image.MediaType, image.Bytes.Span));
        await WholeFile.WriteAsync(target, image.Bytes, cancellationToken).ConfigureAwait(false);
        return target;
    }

    /// <summary>Writes the bytes of the picture to a stream. The stream stays open.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when the bytes are written.</returns>
    public static async Task WriteToAsync(this IGeneratedImage image, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(image.Bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The slots of an answer that hold no picture, though others do: null, empty, of another shape, or an error. An answer without any picture is an
    /// exception.
    /// </summary>
    /// <param name="images">The list of an answer, as it was read: <c>response.Data</c>.</param>
    /// <returns>What stands in these slots, in order; empty when every slot holds a picture, and for a list that was made otherwise.</returns>
    public static IReadOnlyList<MissingImage> MissingImages(this IReadOnlyList<IGeneratedImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return images is IResultList results ? [.. results.Missing.Select(static slot => new MissingImage(slot.Index, slot.Json))] : [];
    }

    /// <summary>How many pictures were asked for, and how many of them the answer has.</summary>
    /// <param name="images">The list of an answer, as it was read: <c>response.Data</c>.</param>
    /// <returns>Both numbers; null for a list that was made otherwise, and where the request does not say how many it asks for.</returns>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static ImageTally? Tally(this IReadOnlyList<IGeneratedImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return images is IResultList { Asked: { } asked } results ? new ImageTally(asked, results.Count) : null;
    }

    /// <summary>How many pictures were asked for, and how many have come as events so far: once the stream has ended, how many came.</summary>
    /// <typeparam name="TEvent">The type of an event.</typeparam>
    /// <param name="events">The events of a call, as its method returned them.</param>
    /// <returns>Both numbers, without previews; null for events of another source, and where the request does not say how many pictures it asks for.</returns>
    /// <exception cref="ArgumentNullException">There are no events.</exception>
    public static ImageTally? Tally<TEvent>(this IAsyncEnumerable<TEvent> events)
        where TEvent : class, IUnionModel
    {
        ArgumentNullException.ThrowIfNull(events);
        return events is IResultStream { Asked: { } asked } results ? new ImageTally(asked, results.Results) : null;
    }
}
