namespace OpenRouterGen.Core.Naming;

/// <summary>Names that emitted code cannot give away.</summary>
internal static class ReservedNames
{
    /// <summary>The user-facing types of the runtime, which share the default namespace with emitted types. A test holds this list against the assembly.</summary>
    public static readonly IReadOnlyCollection<string> RuntimeTypes = new HashSet<string>(StringComparer.Ordinal)
    {
        "ApiError", "ApiResult", "BinaryResponse", "DownloadFiles", "DownloadStart", "DownloadTarget", "FailedAttempt", "FilePart", "GeneratedImageExtensions", "IGeneratedImage", "ImageReference", "IncomingAnswer",
        "NoContent", "OpenRouterApiException", "OpenRouterApiKeyMissingException", "OpenRouterBadGatewayException", "OpenRouterBadRequestException",
        "OpenRouterClientOptions", "OpenRouterConfigurationException", "OpenRouterConnectionException", "OpenRouterDownloadException", "OpenRouterEdgeTimeoutException",
        "OpenRouterEnvironment", "OpenRouterException", "OpenRouterForbiddenException", "OpenRouterHook", "OpenRouterNotFoundException",
        "OpenRouterOverloadedException", "OpenRouterPayloadTooLargeException", "OpenRouterPaymentRequiredException", "OpenRouterRepeatedSendException",
        "OpenRouterRequestTimeoutException", "OpenRouterResponseFormatException", "OpenRouterServerErrorException", "OpenRouterStreamException",
        "OpenRouterTelemetry", "OpenRouterTimeoutException", "OpenRouterTooManyRequestsException", "OpenRouterUnauthorizedException",
        "OpenRouterUnavailableException", "OpenRouterUnprocessableException", "OpenRouterValidationException", "OutgoingRequest", "ParameterProblem",
        "RequestOptions", "RequestStage", "Runtime", "UnknownCase",
    };

    /// <summary>Members that every record has.</summary>
    public static readonly IReadOnlyCollection<string> RecordMembers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "IsWritten", "MemberwiseClone", "PrintMembers",
        "Read", "ReferenceEquals", "ToString", "Validate", "Write",
    };

    /// <summary>Members that every open enum has.</summary>
    public static readonly IReadOnlyCollection<string> EnumMembers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "IsSet", "MemberwiseClone", "PrintMembers", "Read", "ReferenceEquals", "ToString", "Value", "Values", "Write",
    };

    /// <summary>Members that every client has.</summary>
    public static readonly IReadOnlyCollection<string> ClientMembers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Dispose", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };
}
