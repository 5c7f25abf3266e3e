using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A picture or other file of an answer whose first bytes came.</summary>
public sealed class DownloadStart
{
    internal DownloadStart(int index, ReadOnlyMemory<byte> head, bool? isPreview)
    {
        Index = index;
        Extension = PictureExtension.OfBytes(head.Span) ?? ".bin";
        IsPreview = isPreview;
    }

    /// <summary>Counts the files of the answer from 0, previews included.</summary>
    public int Index { get; }

    /// <summary>The file extension that the first bytes show, such as <c>.png</c>; <c>.bin</c> when they show none.</summary>
    public string Extension { get; }

    /// <summary>Whether the file is a coarse preview of one that follows; null when the service has not said yet.</summary>
    public bool? IsPreview { get; }
}
