using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Client;

public sealed class SystemTextJsonTests
{
    private const string Request = """{"model":"a/b","prompt":"p","n":2,"aspect_ratio":"16:9","provider":{"order":["x"],"sort":{"by":"price"}},"newer":[1]}""";
    private const string Event = """{"type":"image_generation.completed","b64_json":"AAEC","created":1}""";

    private static readonly JsonSerializerOptions s_resolved = Resolved();

    [Theory]
    [InlineData(typeof(ImageGenerationRequest), Request)]
    [InlineData(typeof(ImageGenerationResponse), EmittedClient.Answer)]
    [InlineData(typeof(ImageStreamEvent), Event)]
    [InlineData(typeof(ImageCompletedEvent), Event)]
    [InlineData(typeof(ImageStreamEvent), """{"type":"newer","a":[1]}""")]
    [InlineData(typeof(CapabilityDescriptor), """{"type":"range","min":1,"max":2.5}""")]
    [InlineData(typeof(ProviderSortPreference), "\"price\"")]
    [InlineData(typeof(AspectRatio), "\"7:5\"")]
    [InlineData(typeof(AspectRatio?), "\"7:5\"")]
    [InlineData(typeof(AspectRatio?), "null")]
    [InlineData(typeof(ImagePricingEntry), """{"billable":"output_image","unit":"image","cost_usd":0.10}""")]
    public void A_type_reads_and_writes_itself_with_and_without_the_resolver(Type type, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type));
        var info = s_resolved.GetTypeInfo(type);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info));
    }

    [Fact]
    public void The_resolver_knows_every_type_that_reads_itself()
    {
        var types = typeof(OpenRouterClient).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(OpenRouterClient).Namespace && typeof(IJsonWritable).IsAssignableFrom(type))
            .ToList();
        Assert.True(types.Count > 60);
        Assert.All(types, static type => Assert.NotNull(OpenRouterJsonResolver.Default.GetTypeInfo(type, s_resolved)));
        Assert.Null(OpenRouterJsonResolver.Default.GetTypeInfo(typeof(DateTime), s_resolved));
    }

    [Fact]
    public void A_type_works_inside_types_of_the_user()
    {
        var json = """{"Request":{"model":"a/b","prompt":"p"},"Ratios":["16:9","7:5"],"Events":[{"type":"newer"}],"By":{"n":{"type":"boolean"}}}""";
        var mine = JsonSerializer.Deserialize<Mine>(json)!;
        Assert.Equal("a/b", mine.Request.Model);
        Assert.Equal([AspectRatio.Ratio16x9, "7:5"], mine.Ratios);
        Assert.Equal(json, JsonSerializer.Serialize(mine));
    }

    [Fact]
    public void Options_of_the_user_that_rename_or_hide_members_do_not_change_the_wire()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        var request = JsonSerializer.Deserialize<ImageGenerationRequest>(Request, options)!;
        Assert.Equal(2, request.ImageCount);
        Assert.Equal(Request, JsonSerializer.Serialize(request, options));
    }

    [Theory]
    [InlineData("""{"created":1,"data":7}""")]
    [InlineData("""{"created":1}""")]
    [InlineData("""{"created":1,"data":[]""")]
    [InlineData("7")]
    public void What_does_not_fit_is_a_json_exception(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ImageGenerationResponse>(json));
    }

    [Fact]
    public async Task A_picture_may_come_from_a_stream_in_small_pieces()
    {
        var picture = new byte[100_000];
        new Random(7).NextBytes(picture);
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new ImageGenerationResponse { CreatedAt = DateTimeOffset.UnixEpoch, Data = [new() { Bytes = picture }] });
        using var stream = new MemoryStream(json);
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 };
        var response = await JsonSerializer.DeserializeAsync<ImageGenerationResponse>(stream, options);
        Assert.Equal(picture, Assert.Single(response!.Data).Bytes.ToArray());
    }

    private static JsonSerializerOptions Resolved()
    {
        // Nothing but the resolver: a type that it does not know would throw.
        var options = new JsonSerializerOptions { TypeInfoResolver = OpenRouterJsonResolver.Default };
        options.MakeReadOnly();
        return options;
    }

    private sealed record Mine
    {
        public required ImageGenerationRequest Request { get; init; }

        public required AspectRatio[] Ratios { get; init; }

        public required List<ImageStreamEvent> Events { get; init; }

        public required Dictionary<string, CapabilityDescriptor> By { get; init; }
    }
}
