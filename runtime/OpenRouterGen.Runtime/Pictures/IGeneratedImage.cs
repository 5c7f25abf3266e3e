using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A picture that the service made.</summary>
public interface IGeneratedImage : IResultModel
{
    /// <summary>The bytes of the picture; for SVG the UTF-8 text. Empty where they went to a file or stream as they came.</summary>
    ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The media type that the service named, such as <c>image/png</c>; null when it named none.</summary>
    string? MediaType => null;

    bool IResultModel.IsEmpty => Bytes.IsEmpty;
}
