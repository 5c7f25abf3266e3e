namespace OpenRouterGen.Generator.Tests.Contract;

/// <summary>The members of the plumbing that emitted code does not name, with who needs them.</summary>
internal static class PlumbingExceptions
{
    private static readonly Dictionary<string, string[]> s_byReason = new(StringComparer.Ordinal)
    {
        ["a delegate, made of a method where it is expected"] = ["JsonReader<T>", "JsonWriter<T>"],
        ["a base of what emitted code makes"] = ["BufferedEvents<TEvent>"],
        ["read from attributes, by analyzers and tests"] =
        [
            "CatalogAttribute.Constants", "CatalogDescriptorAttribute.Kind", "CatalogDescriptorAttribute.Parameter", "CatalogEndpointAttribute.Name",
            "CatalogParameterAttribute.Parameter", "KnownValueAttribute.Value", "ParameterRuleAttribute.Id", "ParameterRuleAttribute.Kind",
            "ParameterRuleAttribute.Other", "ParameterRuleAttribute.Parameter", "PatternAttribute.Pattern", "RefusesAttribute.Values",
            "SetsParameterAttribute.Parameter", "WireNameAttribute.Name",
        ],
        ["on members of the runtime alone"] =
        [
            "ApiKeyAttribute.ElsewhereBeside", "ApiKeyAttribute.EnvironmentVariable", "ApiKeyAttribute.Prefix", "PatternAttribute.Factory",
            "PatternAttribute.FactoryPattern", "PatternAttribute.Message", "RefusalKind.Negative", "RefusalKind.NoAddress", "RefusalKind.NoTime",
            "RefusalKind.NotPositive",
        ],
        ["what the runtime reads of what emitted code made"] =
        [
            "ApiOperation.Id", "ApiOperation.Method", "ApiOperation.Path", "ApiOperation.Security", "ApiRequest.Operation", "ApiScheme.Name",
            "ApiScheme.TakesApiKey", "DeclaredAnswer.Content", "DeclaredAnswer.Status", "DescribedParameter.Name", "DownloadFormat.Members",
            "NullMember.IsNull", "NullMember.WireName", "PageSize.DefaultLimit", "PageSize.IsWhole", "PageSize.Limit", "PageSize.Offset",
            "ParameterCheck.Report(string, string)",
        ],
        ["called by the platform's serializer"] =
        [
            "ModelConverter<T>.ModelConverter()",
            "ModelConverter<T>.Read(ref System.Text.Json.Utf8JsonReader, System.Type, System.Text.Json.JsonSerializerOptions)",
            "ModelConverter<T>.Write(System.Text.Json.Utf8JsonWriter, T, System.Text.Json.JsonSerializerOptions)",
            "ModelJsonException", "ModelJsonException.Member", "ModelJsonException.ModelJsonException(string, long, string?, System.Exception?)",
            "ModelJsonException.Offset",
        ],
        ["called by add-ons, which the recorded documents have none of"] =
        [
            "ClientConfiguration",
            "ClientConfiguration.Apply(OpenRouter.OpenRouterClientOptions, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair"
                + "<string, string?>>, string)",
            "ClientConfiguration.ApplyConnection(OpenRouter.OpenRouterClientOptions, string, string)",
            "ClientConfiguration.Check(OpenRouter.OpenRouterClientOptions)",
            "ClientConfiguration.Unused(OpenRouter.OpenRouterClientOptions)",
            "ConnectionHandler",
            "ConnectionHandler.Create(OpenRouter.OpenRouterClientOptions)",
            "PictureTypes",
            "PictureTypes.Of(OpenRouter.IGeneratedImage)",
        ],
        ["for the emulator and the tests, which read bodies"] =
        [
            "JsonBodyProblem", "JsonBodyProblem.<Clone>$()", "JsonBodyProblem.Exception", "JsonBodyProblem.JsonBodyProblem(string, string, System.Exception)",
            "JsonBodyProblem.Message", "JsonBodyProblem.Path", "JsonBodyReader", "JsonBodyReader.IsComplete(System.ReadOnlySpan<byte>)",
            "JsonBodyReader.Read<T>(System.ReadOnlySpan<byte>, JsonReader<T>, out T?)",
            "JsonRead.Tag(ref System.Text.Json.Utf8JsonReader, System.ReadOnlySpan<byte>)",
        ],
    };

    public static IReadOnlyDictionary<string, string> All { get; } = s_byReason
        .SelectMany(pair => pair.Value.Select(member => (Member: member, Reason: pair.Key)))
        .ToDictionary(pair => pair.Member, pair => pair.Reason, StringComparer.Ordinal);
}
