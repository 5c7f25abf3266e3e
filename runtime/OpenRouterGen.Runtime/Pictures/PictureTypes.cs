using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Media types of pictures, for code that hands them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PictureTypes
{
    /// <summary>The media type of a picture: what the service named, else what the bytes show, else that of any bytes.</summary>
    /// <param name="image">The picture.</param>
    /// <returns>The media type.</returns>
    public static string Of(IGeneratedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.MediaType ?? PictureExtension.MediaTypeOfBytes(image.Bytes.Span) ?? "application/octet-stream";
    }
}
