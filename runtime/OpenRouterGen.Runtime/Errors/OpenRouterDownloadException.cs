using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>
/// The stream or file that takes the pictures of an answer failed, such as on a full disk; <see cref="Exception.InnerException"/> says how. The call was
/// answered and is billed, unless <see cref="OpenRouterException.Stage"/> is <see cref="RequestStage.NotSent"/>: then the target was found unusable before.
/// </summary>
public sealed class OpenRouterDownloadException : OpenRouterException
{
    private readonly List<string> _furtherPaths = [];
    private SecretMask _mask = SecretMask.None;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What could not be written.</param>
    /// <param name="innerException">What the stream or file threw.</param>
    public OpenRouterDownloadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What could not be written, why, and where it is kept. The key is not shown, also where the stream or file quotes it.</summary>
    public override string Message => _mask.Hide(base.Message + (_furtherPaths.Count == 0
        ? string.Empty
        : " Also kept: '" + string.Join("', '", _furtherPaths) + "'."));

    /// <summary>
    /// The full path of a whole file that could not get the name it should have, beside it, or in the folder for temporary files where its own has no room;
    /// or of one that went on there because the caller's file failed; null when there is none.
    /// </summary>
    public string? KeptPath { get; init; }

    /// <summary>The full paths of all files of the answer that are kept so, <see cref="KeptPath"/> first.</summary>
    public IReadOnlyList<string> KeptPaths => KeptPath is { } first ? [first, .. _furtherPaths] : _furtherPaths;

    /// <summary>All of the exception with its cause, without the key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _mask.Hide(base.ToString());

    internal void AddKept(string path) => _furtherPaths.Add(path);

    internal void Hide(SecretMask mask) => _mask = mask;
}
