using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The exceptions that the methods of an operation document.</summary>
internal sealed class OperationExceptions
{
    private static readonly ThrownException s_timeout = new(RuntimeNames.TimeoutException, "The service did not answer in time.");
    private static readonly ThrownException s_connection = new(RuntimeNames.ConnectionException, "The service was not reached, or the connection broke.");
    private static readonly ThrownException s_format = new(RuntimeNames.FormatException, "The answer does not fit the document. Its body is kept.");
    private static readonly ThrownException s_validation = new(RuntimeNames.ValidationException, "The request breaks a constraint. Nothing was sent.");
    private static readonly ThrownException s_noKey = new(RuntimeNames.ApiKeyMissingException, "There is no API key. Nothing was sent.");
    private static readonly ThrownException s_cancelled = new(RuntimeNames.OperationCanceledException, "The call was cancelled.");
    private static readonly ThrownException s_download = new(RuntimeNames.DownloadException, "The target failed while it took the bytes.");
    private static readonly ThrownException s_stream =
        new(RuntimeNames.StreamException, "The service reported an error after the stream had begun, or the stream broke off.");

    private readonly List<ThrownException> _answers;
    private readonly List<ThrownException> _formats = [];
    private readonly List<ThrownException> _arguments = [];

    public OperationExceptions(OperationModel operation, OperationSignature signature)
    {
        _answers = [.. operation.Errors.Select(OfStatus)];
        if (operation is { Response: not null, ResponseKind: not MediaKind.Binary })
        {
            _formats.Add(s_format);
        }

        if (signature.IsChecked)
        {
            _arguments.Add(s_validation);
        }

        if (operation.Security.Need == SecurityNeed.Required)
        {
            _arguments.Add(s_noKey);
        }
    }

    /// <summary>What a call throws.</summary>
    public IReadOnlyList<ThrownException> Call => [.. _answers, s_timeout, s_connection, .. _formats, .. _arguments, s_cancelled];

    /// <summary>What a call throws that returns the errors of the service.</summary>
    public IReadOnlyList<ThrownException> Try => [.. _arguments, s_cancelled];

    /// <summary>What a stream throws.</summary>
    public IReadOnlyList<ThrownException> Stream => [.. _answers, s_stream, s_timeout, s_connection, s_format, .. _arguments, s_cancelled];

    /// <summary>The same where the bytes go to a target.</summary>
    public static IReadOnlyList<ThrownException> WithDownload(IReadOnlyList<ThrownException> exceptions) => [.. exceptions, s_download];

    private static ThrownException OfStatus(ErrorModel error) =>
        new(RuntimeNames.ExceptionOf(error.Status), $"{error.Status}: {error.Description}".TrimEnd(' ', ':'));
}
