namespace OpenRouter.Tests.Faults;

/// <summary>The ways in which the faults are met.</summary>
internal enum CallMode
{
    AtOnce,
    Stream,
    Download,
    StreamDownload,
}
