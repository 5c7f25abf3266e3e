using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class JsonReadTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("-7", -7)]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648.000", int.MinValue)]
    [InlineData("0", 0)]
    [InlineData("0.0", 0)]
    [InlineData("0e-400", 0)]
    public void A_whole_number_in_any_form_is_one(string json, int expected)
    {
        Assert.Equal(expected, Read(json, JsonRead.Int32));
        Assert.Equal(expected, Read(json, JsonRead.Int64));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    [InlineData("1e-40")]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_is_no_whole_number_does_not_fit(string json) => DoesNotFit(json, JsonRead.Int32);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9007199254740993.0", 9007199254740993)]
    public void Long_numbers_keep_every_digit(string json, long expected) => Assert.Equal(expected, Read(json, JsonRead.Int64));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1e300")]
    public void A_number_beyond_64_bits_does_not_fit(string json) => DoesNotFit(json, JsonRead.Int64);

    [Theory]
    [InlineData("0.04", "0.04")]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Money_is_exact(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Read(json, JsonRead.Decimal));

    [Theory]
    [InlineData("1e-40")]
    [InlineData("1e29")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("\"0.04\"")]
    public void Money_that_would_be_wrong_does_not_fit(string json) => DoesNotFit(json, JsonRead.Decimal);

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("0", 0d)]
    [InlineData("14", 14d)]
    [InlineData("9999", 9999d)]
    [InlineData("10000", 10000d)]
    [InlineData("-0", -0d)]
    [InlineData("-7", -7d)]
    [InlineData("1e3", 1000d)]
    [InlineData("1e308", 1e308)]
    public void A_number_is_read(string json, double expected) => Assert.Equal(expected, Read(json, JsonRead.Double));

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"NaN\"")]
    public void A_number_that_is_infinite_does_not_fit(string json) => DoesNotFit(json, JsonRead.Double);

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"AAEC\"", "000102")]
    [InlineData("\"AAE=\"", "0001")]
    [InlineData("\"AA==\"", "00")]
    [InlineData("\"AA\\nEC\"", "000102")]
    [InlineData("\"AA EC\"", "000102")]
    [InlineData("\"\\/\\/\\/\\/\"", "FFFFFF")]
    [InlineData("\"++\\u002B+\"", "FBEFBE")]
    public void Base64_is_decoded(string json, string hex) => Assert.Equal(hex, Convert.ToHexString(Read(json, JsonRead.Base64).Span));

    [Theory]
    [InlineData("\"0.0000004\"", "0.0000004")]
    [InlineData("\"-1\"", "-1")]
    [InlineData("\"0.10\"", "0.10")]
    [InlineData("\"4e-7\"", "0.0000004")]
    [InlineData("\"1E3\"", "1000")]
    [InlineData("\"+1.5\"", "1.5")]
    [InlineData("\"007.50\"", "7.50")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"0e-90\"", "0")]
    [InlineData("\"\\u0031.5\"", "1.5")]
    [InlineData("\"79228162514264337593543950335\"", "79228162514264337593543950335")]
    public void A_decimal_in_a_text_is_a_number_in_every_culture(string json, string expected)
    {
        foreach (var culture in new[] { "en-US", "tr-TR", "fa-IR", "de-DE" })
        {
            using var _ = new CultureScope(culture);
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Read(json, JsonRead.DecimalText));
        }
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"free\"")]
    [InlineData("\"1,5\"")]
    [InlineData("\"1 \"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"$1\"")]
    [InlineData("\"1e-40\"")]
    [InlineData("\"1e40\"")]
    [InlineData("\"0.12345678901234567890123456789012\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    public void What_is_no_decimal_in_a_text_does_not_fit(string json) => DoesNotFit(json, JsonRead.DecimalText);

    [Fact]
    public void Bytes_are_copied_once_when_they_are_read_and_not_when_they_are_written()
    {
        var bytes = new byte[300_000];
        var json = System.Text.Encoding.UTF8.GetBytes("\"" + Convert.ToBase64String(bytes) + "\"");
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(500_000);
        using var writer = new Utf8JsonWriter(buffer);
        Assert.InRange(Enumerable.Range(0, 8).Min(_ => Allocated(() => Read(json))), 300_000, 300_100);
        Assert.InRange(Enumerable.Range(0, 8).Min(_ => Allocated(Write)), 0, 0);

        static void Read(byte[] json)
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            _ = JsonRead.Base64(ref reader);
        }

        void Write()
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            JsonWrite.Base64(writer, bytes);
            writer.Flush();
        }

        static long Allocated(Action use)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            use();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("\"AAEAA\"")]
    [InlineData("\"A\"")]
    [InlineData("\"=\"")]
    [InlineData("\"==\"")]
    [InlineData("\"AA==AA==\"")]
    [InlineData("\"data:,AAEC\"")]
    [InlineData("\"AAÄ=\"")]
    [InlineData("\"\\ud800AA=\"")]
    [InlineData("7")]
    public void What_is_no_base64_does_not_fit(string json) => DoesNotFit(json, JsonRead.Base64);

    [Theory]
    [InlineData("\"2026-08-22T01:02:03Z\"", "2026-08-22T01:02:03.0000000+00:00")]
    [InlineData("\"2026-08-22t01:02:03z\"", "2026-08-22T01:02:03.0000000+00:00")]
    [InlineData("\"2026-08-22 01:02:03.5+05:30\"", "2026-08-22T01:02:03.5000000+05:30")]
    [InlineData("\"2026-08-22T01:02:03.123456789Z\"", "2026-08-22T01:02:03.1234567+00:00")]
    [InlineData("\"2026-08-22T01:02:03\"", "2026-08-22T01:02:03.0000000+00:00")]
    public void Times_are_read_without_a_culture(string json, string expected)
    {
        foreach (var culture in new[] { "fa-IR", "tr-TR", "ar-SA" })
        {
            using var _ = new CultureScope(culture);
            Assert.Equal(expected, Read(json, JsonRead.DateTime).ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("\"2026-08-22\"")]
    [InlineData("\"2026-13-01T00:00:00Z\"")]
    [InlineData("\"2026-08-22T01:02:03.Z\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public void What_is_no_time_does_not_fit(string json) => DoesNotFit(json, JsonRead.DateTime);

    [Fact]
    public void Unix_seconds_are_times_and_their_bounds_hold()
    {
        Assert.Equal(new DateTimeOffset(2025, 8, 22, 0, 0, 0, TimeSpan.Zero), Read("1755820800", JsonRead.UnixTime));
        Assert.Equal(DateTimeOffset.MaxValue.Year, Read("253402300799", JsonRead.UnixTime).Year);
        DoesNotFit("253402300800", JsonRead.UnixTime);
        DoesNotFit("1755820800000000", JsonRead.UnixTime);
    }

    [Fact]
    public void Dates_identifiers_and_addresses_are_read()
    {
        using var _ = new CultureScope("fa-IR");
        Assert.Equal(new DateOnly(2026, 8, 22), Read("\"2026-08-22\"", JsonRead.Date));
        Assert.Equal(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), Read("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", JsonRead.Guid));
        Assert.Equal("/api/v1/x", Read("\"/api/v1/x\"", JsonRead.Uri).OriginalString);
        DoesNotFit("\"22.08.2026\"", JsonRead.Date);
        DoesNotFit("\"0f8fad5bd9cb469fa16570867728950e\"", JsonRead.Guid);
        DoesNotFit("7", JsonRead.Uri);
    }

    [Fact]
    public void A_lone_surrogate_is_no_text() => DoesNotFit("\"\\ud800\"", JsonRead.String);

    [Fact]
    public void Known_strings_are_shared_and_unknown_ones_survive()
    {
        string[] known = ["1:1", "16:9"];
        Assert.Same(known[1], Read("\"16:9\"", (ref Utf8JsonReader r) => JsonRead.KnownString(ref r, known)));
        Assert.Equal("16:9", Read("\"16\\u003A9\"", (ref Utf8JsonReader r) => JsonRead.KnownString(ref r, known)));
        Assert.Equal("9:7", Read("\"9:7\"", (ref Utf8JsonReader r) => JsonRead.KnownString(ref r, known)));
        DoesNotFit("1", (ref Utf8JsonReader r) => JsonRead.KnownString(ref r, known));
    }

    [Fact]
    public void Maps_keep_their_order_and_the_last_duplicate()
    {
        var map = Read("""{"b":1,"a":2,"b":3,"\u0061\n":4}""", static (ref Utf8JsonReader r) => JsonRead.Map(ref r, JsonRead.Int32));
        Assert.Equal(["b", "a", "a\n"], map.Keys);
        Assert.Equal([3, 2, 4], map.Values);
        DoesNotFit("[]", static (ref Utf8JsonReader r) => JsonRead.Map(ref r, JsonRead.Int32));
        DoesNotFit("{\"a\":\"x\"}", static (ref Utf8JsonReader r) => JsonRead.Map(ref r, JsonRead.Int32));
    }

    [Fact]
    public void Null_is_null_only_where_it_is_allowed()
    {
        Assert.Null(Read("null", static (ref Utf8JsonReader r) => JsonRead.OrNull(ref r, JsonRead.String)));
        Assert.Null(Read("null", static (ref Utf8JsonReader r) => JsonRead.OrNullValue(ref r, JsonRead.Int64)));
        Assert.Equal(1, Read("1", static (ref Utf8JsonReader r) => JsonRead.OrNullValue(ref r, JsonRead.Int64)));
        DoesNotFit("null", JsonRead.String);
        DoesNotFit("[null]", static (ref Utf8JsonReader r) => JsonRead.List(ref r, JsonRead.String));
    }

    [Fact]
    public void An_optional_member_that_does_not_fit_is_kept_and_written_back()
    {
        const string Required = """{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3,""";
        const string Kept = """ "iterations":[{"type":"message"},{"type":"advisor_message"}],"new":{"a":[1]}}""";
        var usage = Read(Required + "\"cost\":\"many\",\"speed\":null," + Kept, JsonRead.Model<ImageGenerationUsage>);
        Assert.Null(usage.Cost);
        Assert.Null(usage.Speed);
        Assert.Null(usage.Iterations);
        Assert.Equal(["cost", "iterations", "new"], usage.AdditionalProperties!.Keys);
        Assert.Equal(Required + "\"cost\":\"many\"," + Kept.TrimStart(), Write(usage));
        Assert.Equal(Required + "\"cost\":0.5," + Kept.TrimStart(), Write(usage with { Cost = 0.5m }));
    }

    [Fact]
    public void Broken_text_inside_an_optional_member_is_still_broken() =>
        Assert.IsNotType<ModelJsonException>(
            Assert.ThrowsAny<JsonException>(
                static () => Read("""{"model":"m","prompt":"p","input_references":[{"url":}]}""", JsonRead.Model<ImageGenerationRequest>)));

    [Fact]
    public void Names_may_be_escaped_and_the_last_duplicate_counts()
    {
        var request = Read("""{"mod\u0065l":"a","prompt":"p","model":"b","\u006e":3}""", JsonRead.Model<ImageGenerationRequest>);
        Assert.Equal("b", request.Model);
        Assert.Equal(3, request.ImageCount);
    }

    [Theory]
    [InlineData("""{"type":"a"}""", "a")]
    [InlineData("""{"x":{"type":"inner"},"type":"a","y":1}""", "a")]
    [InlineData("""{"\u0074ype":"a"}""", "a")]
    [InlineData("""{"x":1}""", null)]
    [InlineData("""{"type":1}""", null)]
    [InlineData("""["type"]""", null)]
    [InlineData("7", null)]
    public void A_tag_is_found_wherever_it_stands_and_the_reader_stays(string json, string? expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var before = reader.TokenStartIndex;
        Assert.Equal(expected, JsonRead.Tag(ref reader, "type"u8));
        Assert.Equal(expected, JsonCase.Tag(ref reader, "type"u8, ["a"]));
        Assert.Equal(before, reader.TokenStartIndex);
        Assert.Equal(0, reader.CurrentDepth);
    }

    [Theory]
    [InlineData("""{"v":1}""", "1", null)]
    [InlineData("""{"x":{"v":2},"v":1.0}""", "1", null)]
    [InlineData("""{"v":-10e-1}""", "-1", null)]
    [InlineData("""{"v":100}""", "100", null)]
    [InlineData("""{"v":0.10}""", "0.1", null)]
    [InlineData("""{"v":1e400}""", "1e400", null)]
    [InlineData("""{"v":true}""", null, "true")]
    [InlineData("""{"v":false}""", null, "false")]
    [InlineData("""{"v":"1"}""", null, null)]
    [InlineData("""{"v":null}""", null, null)]
    [InlineData("""{"v":[1]}""", null, null)]
    [InlineData("{}", null, null)]
    [InlineData("[1]", null, null)]
    public void A_tag_that_is_a_number_or_a_boolean_is_found_and_the_reader_stays(string json, string? number, string? flag)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(number, JsonCase.NumberTag(ref reader, "v"u8));
        Assert.Equal(flag, JsonCase.BooleanTag(ref reader, "v"u8));
        Assert.Equal(0, reader.TokenStartIndex);
    }

    [Fact]
    public void Cases_are_distinguished_by_kind_members_and_items()
    {
        Assert.Equal(JsonValueKind.Object, Read("{}", static (ref Utf8JsonReader r) => { var kind = JsonRead.Kind(ref r); r.Skip(); return kind; }));
        Assert.Equal(JsonValueKind.False, Read("false", JsonRead.Kind));
        Assert.True(
            Test("[{\"a\":1}]", static (ref Utf8JsonReader r) => JsonCase.FirstItem(ref r, static (ref Utf8JsonReader i) => JsonRead.Has(ref i, "a"u8))));
        Assert.True(Test("[]", static (ref Utf8JsonReader r) => JsonCase.FirstItem(ref r, static (ref Utf8JsonReader _) => false)));
        Assert.False(Test("{}", static (ref Utf8JsonReader r) => JsonCase.FirstItem(ref r, static (ref Utf8JsonReader _) => true)));
    }

    [Fact]
    public void A_text_in_pieces_reads_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"model":"m\u00e4","pr\u006fmpt":"p","n":1.0,"extra":[1,{"x":"y"}],"aspect_ratio":"16:9"}""");
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var reader = new Utf8JsonReader(Sequence(bytes[..cut], bytes[cut..]));
            reader.Read();
            var request = JsonRead.Model<ImageGenerationRequest>(ref reader);
            Assert.Equal(("mä", "p", 1, "16:9"), (request.Model, request.Prompt, request.ImageCount, request.AspectRatio!.Value.Value));
        }
    }

    [Fact]
    public void Ten_thousand_levels_do_not_kill()
    {
        var json = Encoding.UTF8.GetBytes("{\"model\":" + new string('[', 10_000) + new string(']', 10_000) + "}");
        Assert.NotNull(JsonBodyReader.Read(json, JsonRead.Model<ImageGenerationRequest>, out _));
    }

    private static ReadOnlySequence<byte> Sequence(byte[] first, byte[] second)
    {
        var start = new Segment(first, 0);
        return new ReadOnlySequence<byte>(start, 0, start.Append(second), second.Length);
    }

    private static bool Test(string json, JsonReader<bool> test)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return test(ref reader);
    }

    private static T Read<T>(string json, JsonReader<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var value = read(ref reader);
        Assert.False(reader.Read());
        return value;
    }

    private static void DoesNotFit<T>(string json, JsonReader<T> read) => Assert.Throws<ModelJsonException>(() => Read(json, read));

    private static string Write(IJsonWritable value) => Encoding.UTF8.GetString(JsonText.Write(value).Span);

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long index)
        {
            Memory = bytes;
            RunningIndex = index;
        }

        public Segment Append(byte[] bytes)
        {
            var next = new Segment(bytes, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
