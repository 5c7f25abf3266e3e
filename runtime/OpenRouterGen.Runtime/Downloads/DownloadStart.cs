using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A picture or other file of an answer whose first bytes came.</summary>
public sealed class DownloadStart
{
    /// <summary>A beginning made by hand, for tests of code that opens streams.</summary>
    /// <param name="index">Counts the files of the answer from 0.</param>
    /// <param name="extension">The file extension with its dot; null when nothing shows one.</param>
    /// <param name="isPreview">Whether the file is a preview; null when the service has not said yet.</param>
    public DownloadStart(int index, string? extension, bool? isPreview)
    {
        Index = index;
        KnownExtension = extension;
        IsPreview = isPreview;
    }

    /// <summary>Counts the files of the answer from 0, previews included.</summary>
    public int Index { get; }

    /// <summary>
    /// The file extension of the media type when the answer named it before the bytes, else the one that the first bytes show, such as <c>.png</c>;
    /// <c>.bin</c> when nothing shows one.
    /// </summary>
    public string Extension => KnownExtension ?? PictureExtension.Unknown;

    /// <summary>Whether the file is a coarse preview of one that follows; null when the service has not said yet.</summary>
    public bool? IsPreview { get; }

    internal string? KnownExtension { get; }
}
