namespace OpenRouter.Runtime;

/// <summary>Where the bytes of an answer are, and where they go.</summary>
internal sealed record Download(DownloadTarget Target, DownloadFormat Format);
