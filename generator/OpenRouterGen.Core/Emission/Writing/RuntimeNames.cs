namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Names of the runtime and of the platform as emitted code writes them: from the global namespace, or for the plumbing by the alias that every file declares.
/// </summary>
internal static class RuntimeNames
{
    /// <summary>
    /// The namespace of the plumbing, by a short name. Before <c>::</c> only an alias can stand, so nothing that a user or a document calls R is ever meant;
    /// and the alias belongs to the file's namespace, where it hides one that a user declares for a whole project.
    /// </summary>
    public static readonly Code PlumbingAlias = Code.Of($"using R = global::OpenRouter.Runtime;");

    // The runtime: plumbing.
    public static readonly Code JsonRead = Plumbing("JsonRead");
    public static readonly Code JsonWrite = Plumbing("JsonWrite");
    public static readonly Code JsonCase = Plumbing("JsonCase");
    public static readonly Code JsonAdditional = Plumbing("JsonAdditional");
    public static readonly Code JsonValueBody = Plumbing("JsonValueBody");
    public static readonly Code WireText = Plumbing("WireText");
    public static readonly Code RecordModel = Plumbing("IRecordModel");
    public static readonly Code NullMembers = Plumbing("INullMembers");
    public static readonly Code NullMember = Plumbing("NullMember");
    public static readonly Code AnswerModel = Plumbing("IAnswerModel");
    public static readonly Code JsonModel = Plumbing("IJsonModel");
    public static readonly Code MemberText = Plumbing("MemberText");
    public static readonly Code MemberTable = Plumbing("MemberTable");
    public static readonly Code JsonReadable = Plumbing("IJsonReadable");
    public static readonly Code JsonWritable = Plumbing("IJsonWritable");
    public static readonly Code ModelConverter = Plumbing("ModelConverter");
    public static readonly Code ModelTypeInfo = Plumbing("ModelTypeInfo");
    public static readonly Code OpenEnum = Plumbing("IOpenEnum");
    public static readonly Code UnionInterface = Plumbing("IUnionModel");
    public static readonly Code KnownValue = Plumbing("KnownValue");
    public static readonly Code WireName = Plumbing("WireName");
    public static readonly Code HintsOnly = Plumbing("HintsOnly");
    public static readonly Code Validated = Plumbing("IValidated");
    public static readonly Code ParameterCheck = Plumbing("ParameterCheck");
    public static readonly Code ParameterRule = Plumbing("ParameterRule");
    public static readonly Code CheckedRule = Plumbing("CheckedRule");
    public static readonly Code RuleKind = Plumbing("RuleKind");
    public static readonly Code RuleEffect = Plumbing("RuleEffect");
    public static readonly Code ItemCount = Plumbing("ItemCount");
    public static readonly Code Pattern = Plumbing("Pattern");
    public static readonly Code ApiKey = Plumbing("ApiKey");
    public static readonly Code DecimalRange = Plumbing("DecimalRange");
    public static readonly Code Catalog = Plumbing("Catalog");
    public static readonly Code CatalogParameter = Plumbing("CatalogParameter");
    public static readonly Code CatalogEntry = Plumbing("CatalogEntry");
    public static readonly Code CatalogDescriptor = Plumbing("CatalogDescriptor");
    public static readonly Code CatalogEndpoint = Plumbing("CatalogEndpoint");
    public static readonly Code DescriptorKind = Plumbing("DescriptorKind");
    public static readonly Code DescribedRequest = Plumbing("IDescribedRequest");
    public static readonly Code RequestParameters = Plumbing("RequestParameters");
    public static readonly Code FittableRequest = Plumbing("IFittableRequest");
    public static readonly Code ParameterChanges = Plumbing("ParameterChanges");
    public static readonly Code SetsParameter = Plumbing("SetsParameter");
    public static readonly Code Refuses = Plumbing("Refuses");
    public static readonly Code RefusalKind = Plumbing("RefusalKind");
    public static readonly Code ApiTransport = Plumbing("ApiTransport");
    public static readonly Code ApiOperation = Plumbing("ApiOperation");
    public static readonly Code ApiSecurity = Plumbing("ApiSecurity");
    public static readonly Code ApiScheme = Plumbing("ApiScheme");
    public static readonly Code ApiRequest = Plumbing("ApiRequest");
    public static readonly Code ValueStyle = Plumbing("ValueStyle");
    public static readonly Code ApiPath = Plumbing("ApiPath");
    public static readonly Code ApiContent = Plumbing("ApiContent");
    public static readonly Code ApiForm = Plumbing("ApiForm");
    public static readonly Code FormWritable = Plumbing("IFormWritable");
    public static readonly Code DownloadFormat = Plumbing("DownloadFormat");
    public static readonly Code Pages = Plumbing("Pages");
    public static readonly Code PageSize = Plumbing("PageSize");
    public static readonly Code EventStreamFormat = Plumbing("EventStreamFormat");
    public static readonly Code BufferedAnswer = Plumbing("BufferedAnswer");
    public static readonly Code DeclaredAnswer = Plumbing("DeclaredAnswer");
    public static readonly Code AnswerContent = Plumbing("AnswerContent");
    public static readonly Code StreamEventRole = Plumbing("StreamEventRole");

    // The runtime: what users see.
    public static readonly Code UnknownCase = Public("UnknownCase");
    public static readonly Code ParameterProblem = Public("ParameterProblem");
    public static readonly Code CatalogSnapshot = Public("CatalogSnapshot");
    public static readonly Code SnapshotDescriptor = Public("SnapshotDescriptor");
    public static readonly Code RequestOptions = Public("RequestOptions");
    public static readonly Code ClientOptions = Public("OpenRouterClientOptions");
    public static readonly Code ApiResult = Public("ApiResult");
    public static readonly Code FilePart = Public("FilePart");
    public static readonly Code BinaryResponse = Public("BinaryResponse");
    public static readonly Code DownloadTarget = Public("DownloadTarget");
    public static readonly Code NoContent = Public("NoContent");
    public static readonly Code StreamException = Public("OpenRouterStreamException");
    public static readonly Code TimeoutException = Public("OpenRouterTimeoutException");
    public static readonly Code ConnectionException = Public("OpenRouterConnectionException");
    public static readonly Code FormatException = Public("OpenRouterResponseFormatException");
    public static readonly Code ValidationException = Public("OpenRouterValidationException");
    public static readonly Code ApiKeyMissingException = Public("OpenRouterApiKeyMissingException");
    public static readonly Code DownloadException = Public("OpenRouterDownloadException");

    // The platform.
    public static readonly Code GeneratedCode = Code.Of($"global::System.CodeDom.Compiler.GeneratedCode");
    public static readonly Code Obsolete = Code.Of($"global::System.Obsolete");
    public static readonly Code Hidden =
        Code.Of($"global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)");
    public static readonly Code Reader = Code.Of($"global::System.Text.Json.Utf8JsonReader");
    public static readonly Code Writer = Code.Of($"global::System.Text.Json.Utf8JsonWriter");
    public static readonly Code JsonElement = Code.Of($"global::System.Text.Json.JsonElement");
    public static readonly Code JsonValueKind = Code.Of($"global::System.Text.Json.JsonValueKind");
    public static readonly Code JsonConverter = Code.Of($"global::System.Text.Json.Serialization.JsonConverter");
    public static readonly Code JsonPropertyName = Code.Of($"global::System.Text.Json.Serialization.JsonPropertyName");
    public static readonly Code SerializerOptions = Code.Of($"global::System.Text.Json.JsonSerializerOptions");
    public static readonly Code JsonTypeInfo = Code.Of($"global::System.Text.Json.Serialization.Metadata.JsonTypeInfo");
    public static readonly Code TypeInfoResolver = Code.Of($"global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver");
    public static readonly Code ReadOnlyList = Code.Of($"global::System.Collections.Generic.IReadOnlyList");
    public static readonly Code ReadOnlyCollection = Code.Of($"global::System.Collections.Generic.IReadOnlyCollection");
    public static readonly Code ReadOnlyDictionary = Code.Of($"global::System.Collections.Generic.IReadOnlyDictionary");
    public static readonly Code List = Code.Of($"global::System.Collections.Generic.List");
    public static readonly Code Dictionary = Code.Of($"global::System.Collections.Generic.Dictionary");
    public static readonly Code AsyncEnumerable = Code.Of($"global::System.Collections.Generic.IAsyncEnumerable");
    public static readonly Code Task = Code.Of($"global::System.Threading.Tasks.Task");
    public static readonly Code CancellationToken = Code.Of($"global::System.Threading.CancellationToken");
    public static readonly Code HttpClient = Code.Of($"global::System.Net.Http.HttpClient");
    public static readonly Code Disposable = Code.Of($"global::System.IDisposable");
    public static readonly Code Type = Code.Of($"global::System.Type");
    public static readonly Code ArgumentException = Code.Of($"global::System.ArgumentException");
    public static readonly Code OperationCanceledException = Code.Of($"global::System.OperationCanceledException");
    public static readonly Code ArgumentNullException = Code.Of($"global::System.ArgumentNullException");
    public static readonly Code StringBuilder = Code.Of($"global::System.Text.StringBuilder");
    public static readonly Code SetsRequiredMembers = Code.Of($"global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers");
    public static readonly Code NotNullWhen = Code.Of($"global::System.Diagnostics.CodeAnalysis.NotNullWhen");
    public static readonly Code Range = Code.Of($"global::System.ComponentModel.DataAnnotations.Range");
    public static readonly Code StringLength = Code.Of($"global::System.ComponentModel.DataAnnotations.StringLength");
    public static readonly Code UnionAttribute = Code.Of($"global::System.Runtime.CompilerServices.Union");
    public static readonly Code PlatformUnion = Code.Of($"global::System.Runtime.CompilerServices.IUnion");
    public static readonly Code DateTimeOffset = Code.Of($"global::System.DateTimeOffset");
    public static readonly Code DateOnly = Code.Of($"global::System.DateOnly");
    public static readonly Code Bytes = Code.Of($"global::System.ReadOnlyMemory<byte>");
    public static readonly Code Guid = Code.Of($"global::System.Guid");
    public static readonly Code Uri = Code.Of($"global::System.Uri");

    /// <summary>The exception that an answer with this status throws.</summary>
    public static Code ExceptionOf(int status) => Public(status switch
    {
        400 => "OpenRouterBadRequestException",
        401 => "OpenRouterUnauthorizedException",
        402 => "OpenRouterPaymentRequiredException",
        403 => "OpenRouterForbiddenException",
        404 => "OpenRouterNotFoundException",
        408 => "OpenRouterRequestTimeoutException",
        413 => "OpenRouterPayloadTooLargeException",
        422 => "OpenRouterUnprocessableException",
        429 => "OpenRouterTooManyRequestsException",
        500 => "OpenRouterServerErrorException",
        502 => "OpenRouterBadGatewayException",
        503 => "OpenRouterUnavailableException",
        524 => "OpenRouterEdgeTimeoutException",
        529 => "OpenRouterOverloadedException",
        _ => "OpenRouterApiException",
    });

    /// <summary>A type of the runtime that the document names: one that a type implements, or that stands for a schema.</summary>
    public static Code OfDocument(Naming.CSharpIdentifier name) => Code.Of($"global::OpenRouter.{name}");

    private static Code Plumbing(string name) => Code.Of($"R::{Naming.CSharpIdentifier.Create(name)}");

    private static Code Public(string name) => Code.Of($"global::OpenRouter.{Naming.CSharpIdentifier.Create(name)}");
}
