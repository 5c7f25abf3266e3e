using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A picture that the service made.</summary>
public interface IGeneratedImage : IResultModel
{
    /// <summary>The bytes of the picture; for SVG the UTF-8 text.</summary>
    byte[] Image { get; }

    /// <summary>The media type that the service named, such as <c>image/png</c>; null when it named none.</summary>
    string? MediaType => null;

    bool IResultModel.IsEmpty => Image is not { Length: > 0 };
}
