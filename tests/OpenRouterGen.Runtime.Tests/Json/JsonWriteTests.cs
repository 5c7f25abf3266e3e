using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class JsonWriteTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public void Every_value_is_written_without_a_culture(string culture)
    {
        using var _ = new CultureScope(culture);
        var time = new DateTimeOffset(2026, 8, 22, 1, 2, 3, TimeSpan.FromHours(-2));
        Assert.Equal("-1", Write(-1, JsonWrite.Int32));
        Assert.Equal("-1234567890123", Write(-1234567890123, JsonWrite.Int64));
        Assert.Equal("-0.5", Write(-0.5, JsonWrite.Double));
        Assert.Equal("-12.50", Write(-12.50m, JsonWrite.Decimal));
        Assert.Equal("\"+/8=\"", Write<ReadOnlyMemory<byte>>(new byte[] { 0xFB, 0xFF }, JsonWrite.Base64));
        Assert.Equal("1787367723", Write(time, JsonWrite.UnixTime));
        Assert.Equal("\"2026-08-22T01:02:03-02:00\"", Write(time, JsonWrite.DateTime));
        Assert.Equal("\"2026-08-22\"", Write(new DateOnly(2026, 8, 22), JsonWrite.Date));
        Assert.Equal("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", Write(System.Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), JsonWrite.Guid));
        Assert.Equal("\"https://h.example/a?b=c&d\"", Write(new Uri("https://h.example/a?b=c&d"), JsonWrite.Uri));
        Assert.Equal("true", Write(true, JsonWrite.Boolean));
        Assert.Equal("\"ıİ<&'世😀\\\"\\n\"", Write("ıİ<&'世😀\"\n", JsonWrite.String).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
        Assert.Equal("null", Write(default(JsonElement), JsonWrite.Element));
    }

    [Fact]
    public void Lists_maps_and_nulls_are_written()
    {
        Assert.Equal("[1,null]",
            Write<IReadOnlyList<int?>>([1, null], static (w, v) => JsonWrite.List(w, v, static (iw, iv) => JsonWrite.OrNullValue(iw, iv, JsonWrite.Int32))));
        Assert.Equal("""{"a":"x","b":null}""", Write<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?> { ["a"] = "x", ["b"] = null },
            static (w, v) => JsonWrite.Map(w, v, static (iw, iv) => JsonWrite.OrNull(iw, iv, JsonWrite.String))));
    }

    [Fact]
    public void Bytes_that_are_none_are_written_as_they_came_where_nothing_is_sent()
    {
        Assert.Equal("\"\"", Write<ReadOnlyMemory<byte>>(default, JsonWrite.Base64));
        Assert.Equal("[null,\"\",\"AQ==\"]", Write<IReadOnlyList<ReadOnlyMemory<byte>?>>(
            [null, default(ReadOnlyMemory<byte>), new byte[] { 1 }], static (w, v) => JsonWrite.List(w, v, JsonWrite.Base64OrNull)));
    }

    [Fact]
    public void An_open_enum_that_is_not_set_is_not_sent() =>
        Assert.Equal("""{"model":"m","prompt":"p"}""",
            Write(new ImageGenerationRequest { Model = "m", Prompt = "p", AspectRatio = default(AspectRatio) }, JsonWrite.Model));

    [Fact]
    public void Models_work_in_the_users_own_serialization()
    {
        var request = new ImageGenerationRequest { Model = "m", Prompt = "p", AspectRatio = "9:7" };
        var reflected = JsonSerializer.Serialize(new Holder(request, AspectRatio.Ratio16x9, null));
        Assert.Equal("""{"Request":{"model":"m","prompt":"p","aspect_ratio":"9:7"},"Ratio":"16:9","Other":null}""", reflected);
        Assert.Equal("9:7", JsonSerializer.Deserialize<Holder>(reflected)!.Request.AspectRatio!.Value.Value);
        var options = new JsonSerializerOptions { TypeInfoResolver = OpenRouterJsonResolver.Default };
        Assert.Equal("\"1:1\"", JsonSerializer.Serialize<AspectRatio?>(AspectRatio.Ratio1x1, options));
        Assert.Null(JsonSerializer.Deserialize<AspectRatio?>("null", options));
        Assert.Equal("p", JsonSerializer.Deserialize<ImageGenerationRequest>("""{"model":"m","prompt":"p"}""", options)!.Prompt);
        Assert.Null(JsonSerializer.Deserialize<ImageGenerationRequest>("null", options));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ImageGenerationRequest>("{}", options));
    }

    private static string Write<T>(T value, JsonWriter<T> write) => Encoding.UTF8.GetString(JsonText.Write(JsonValueBody.Of(value, write)).Span);

    private sealed record Holder(ImageGenerationRequest Request, AspectRatio Ratio, AspectRatio? Other);
}
