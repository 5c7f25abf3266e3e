using System.Globalization;

namespace OpenRouterGen.Core.Naming;

/// <summary>Names that emitted code cannot give away.</summary>
internal static class ReservedNames
{
    /// <summary>The user-facing types of the runtime, which share the default namespace with emitted types.</summary>
    public static readonly IReadOnlyCollection<string> RuntimeTypes = new HashSet<string>(StringComparer.Ordinal)
    {
        "ApiError", "ApiResult", "BillComparison", "BinaryResponse", "CatalogSnapshot", "CostEstimate", "CostEstimation", "CostLine", "DownloadFiles",
        "DownloadStart", "DownloadTarget", "FailedAttempt", "FallbackResult", "FallbackStep", "FilePart", "FittedRequest", "GeneratedImageExtensions",
        "GenerationBill", "IAccepting", "IBilledGeneration", "IChoiceDescriptor", "IEndpointDescriptors", "IGeneratedImage", "IModelDescriptors",
        "IParameterDescriptors", "IPriceLine", "IPricedEndpoint", "IPricedModel", "IRangeDescriptor", "ISupportDescriptor", "ImageBatch", "ImageBatchItem",
        "ImageBatchOptions", "ImageBatchOutcome", "ImageBatchReport", "ImageBatchState", "ImageReference", "ImageTally", "IncomingAnswer", "MissingImage",
        "ModelChoice", "ModelFallback", "NoContent", "OpenRouterApiException", "OpenRouterApiKeyMissingException", "OpenRouterBadGatewayException",
        "OpenRouterBadRequestException", "OpenRouterBudgetException", "OpenRouterClientOptions", "OpenRouterConfigurationException",
        "OpenRouterConnectionException", "OpenRouterDownloadException", "OpenRouterEdgeTimeoutException", "OpenRouterEnvironment", "OpenRouterException",
        "OpenRouterFallbackException", "OpenRouterForbiddenException", "OpenRouterHook", "OpenRouterJournalException", "OpenRouterNotFoundException",
        "OpenRouterOverloadedException", "OpenRouterPayloadTooLargeException", "OpenRouterPaymentRequiredException", "OpenRouterRepeatedSendException",
        "OpenRouterRequestTimeoutException", "OpenRouterResponseFormatException", "OpenRouterServerErrorException", "OpenRouterStreamException",
        "OpenRouterTelemetry", "OpenRouterTimeoutException", "OpenRouterTooManyRequestsException", "OpenRouterUnauthorizedException",
        "OpenRouterUnavailableException", "OpenRouterUnprocessableException", "OpenRouterValidationException", "OutgoingRequest", "ParameterChange",
        "ParameterChangeKind", "ParameterJudgement", "ParameterProblem", "ParameterVerdict", "ProviderError", "RejectedRequest", "RequestCheck",
        "RequestFitting", "RequestOptions", "RequestReport", "RequestStage", "Runtime", "SharedRateLimit", "SnapshotDescriptor", "SnapshotEndpoint",
        "SnapshotEntry", "SnapshotPrice", "SpendingBudget", "UnknownCase",
    };

    /// <summary>Those of them that read and write themselves as JSON.</summary>
    public static readonly IReadOnlyCollection<string> JsonTypes = Words("ImageReference");

    /// <summary>What every class has from <see cref="object"/>.</summary>
    public static readonly IReadOnlyCollection<string> ObjectMembers = Words(
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");

    /// <summary>Members that a class of constants made from a catalog has.</summary>
    public static readonly IReadOnlyCollection<string> CatalogMembers = Words(ObjectMembers, "Snapshot");

    /// <summary>Members that a record may have beside those of the document, and <c>Clone</c>, which C# keeps for itself.</summary>
    public static readonly IReadOnlyCollection<string> RecordMembers = Words(
        ObjectMembers, "Clone", "EqualityContract", "PrintMembers", "Validate", "op_Equality", "op_Inequality", "s_members", "s_rules", "s_table",
        "s_tags");

    /// <summary>Members that every open enum has, and <c>Clone</c>: it is a record as well.</summary>
    public static readonly IReadOnlyCollection<string> EnumMembers = Words(
        ObjectMembers, "Clone", "IsSet", "PrintMembers", "Value", "Values", "_value", "op_Equality", "op_Implicit", "op_Inequality", "s_known");

    /// <summary>Members that a union may have; a union has none of the document.</summary>
    public static readonly IReadOnlyCollection<string> UnionMembers = Words(
        ObjectMembers, "TryGetValue", "Validate", "Value", "op_Implicit", "s_tags");

    /// <summary>Members that every client has.</summary>
    public static readonly IReadOnlyCollection<string> ClientMembers = Words(ObjectMembers, "_transport");

    /// <summary>Members that the root client has.</summary>
    public static readonly IReadOnlyCollection<string> RootMembers = Words(ClientMembers, "Dispose");

    /// <summary>
    /// Names that no emitted type has: it would meet one of the runtime, or a member or accessor that it has itself. A type <c>var</c> is what every
    /// local of its namespace would then be.
    /// </summary>
    public static readonly IReadOnlyCollection<string> Types = Words(
        [.. RuntimeTypes, .. RecordMembers, .. EnumMembers, .. UnionMembers, .. EnumMembers.Concat(RecordMembers).Select(member => "get_" + member)], "var");

    /// <summary>What the methods of a record call something else. A local <c>_</c> would be a discard.</summary>
    public static readonly IReadOnlyCollection<string> RecordLocals = Words(
        [.. RecordMembers, .. Loops("item"), .. Loops("at")], "_", "additional", "builder", "check", "members", "name", "reader", "writer");

    private static IReadOnlyCollection<string> Words(params string[] words) => new HashSet<string>(words, StringComparer.Ordinal);

    private static IReadOnlyCollection<string> Words(IEnumerable<string> others, params string[] words) => Words([.. others, .. words]);

    // Lists within lists: a loop for each level that a document may have.
    private static IEnumerable<string> Loops(string local)
    {
        for (var level = 0; level < 64; level++)
        {
            yield return local + level.ToString(CultureInfo.InvariantCulture);
        }
    }
}
