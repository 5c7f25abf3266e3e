using System.Text.Json;
using static OpenRouterGen.Generator.Tests.Emission.SampleAssembly;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class RecordJsonTests
{
    [Fact]
    public void Members_are_read_in_any_order_and_written_in_the_document_s() =>
        Assert.Equal(
            """{"model":"m","prompt":"p","n":3,"aspect_ratio":"1:1"}""",
            RoundTrip("DrawRequest", """ { "aspect_ratio" : "1:1", "n": 3, "prompt":"p","model":"m" } """));

    [Fact]
    public void An_optional_member_that_is_null_is_not_written() =>
        Assert.Equal("""{"model":"m","prompt":"p"}""", RoundTrip("DrawRequest", """{"model":"m","prompt":"p","n":null,"size":null,"nodes":null}"""));

    [Fact]
    public void A_required_member_that_may_be_null_is_always_written() =>
        Assert.Equal("""{"cost":null,"tokens":1,"tier":null}""", RoundTrip("Usage", """{"tokens":1,"tier":null,"cost":null}"""));

    [Fact]
    public void A_required_member_that_may_be_null_must_be_there() =>
        Assert.Contains("'tier'", Assert.ThrowsAny<JsonException>(() => Read("Usage", """{"cost":1,"tokens":1}""")).Message);

    [Fact]
    public void A_required_member_that_is_missing_is_named() =>
        Assert.Contains("'prompt'", Assert.ThrowsAny<JsonException>(() => Read("DrawRequest", """{"model":"m"}""")).Message);

    [Fact]
    public void A_required_member_that_is_null_throws() =>
        Assert.ThrowsAny<JsonException>(() => Read("DrawRequest", """{"model":null,"prompt":"p"}"""));

    [Fact]
    public void Members_that_the_document_does_not_name_are_written_back() =>
        Assert.Equal(
            """{"name":"n","a":{"b":[1,2.50,null]},"next_":"x"}""",
            RoundTrip("Node", """{"a":{"b":[1,2.50,null]},"name":"n","next_":"x"}"""));

    [Fact]
    public void An_optional_member_that_does_not_fit_reads_as_null_and_is_written_back_raw()
    {
        var answer = Read("DrawResponse", """{"created":1,"data":[],"usage":{"cost":"free"},"size":7}""");

        Assert.Null(Member(answer, "Usage"));
        Assert.Null(Member(answer, "Size"));
        Assert.Equal("""{"data":[],"created":1,"usage":{"cost":"free"},"size":7}""", Write(answer));
    }

    [Theory]
    [InlineData("""{"model":"m","prompt":"p","n":"many"}""")]
    [InlineData("""{"model":"m","prompt":"p","size":7}""")]
    [InlineData("""{"model":"m","prompt":"p","nodes":[{"next":{}},1]}""")]
    public void An_optional_member_of_a_request_must_fit(string json) => Assert.ThrowsAny<JsonException>(() => Read("DrawRequest", json));

    [Fact]
    public void An_escaped_name_is_the_name_it_spells() =>
        Assert.Equal("""{"model":"m","prompt":"p"}""", RoundTrip("DrawRequest", """{"\u006d\u006fdel":"m","prompt":"p"}"""));

    [Fact]
    public void An_object_without_known_members_keeps_all() =>
        Assert.Equal("""{"anything":{"x":1}}""", RoundTrip("Things", """{"anything":{"x":1}}"""));

    [Fact]
    public void Members_that_share_a_length_or_differ_only_in_case_do_not_meet()
    {
        const string Json =
            """{"reader":"r","writer":1,"name":"n","additional":"a","URL":"U","url":"u","class":"c","hasWriter":true"""
                + ""","String":"s","System":"y","Task":"t","lower":2,"old":"o"}""";

        Assert.Equal(Json, RoundTrip("Awkward", Json));
    }

    [Fact]
    public void A_name_outside_ASCII_with_quotes_and_a_line_end_is_read_and_written() =>
        Assert.Equal(
            "naïve \"quoted\"\n",
            JsonDocument.Parse(RoundTrip("Awkward", """{"reader":"r","writer":1,"name":"n","hasWriter":true,"old":"o","na\u00efve \"quoted\"\n":"v"}"""))
                .RootElement.EnumerateObject().Single(member => member.Value.ValueKind == JsonValueKind.String && member.Value.ValueEquals("v")).Name);

    [Fact]
    public void A_tag_with_another_value_is_kept() =>
        Assert.Equal("""{"type":"new","values":[]}""", RoundTrip("EnumCapability", """{"type":"new","values":[]}"""));

    [Fact]
    public void A_tag_that_is_missing_is_named() =>
        Assert.Contains("'type'", Assert.ThrowsAny<JsonException>(() => Read("EnumCapability", """{"values":[]}""")).Message);

    [Fact]
    public void Typed_additional_members_have_their_type()
    {
        var value = Read("TypedRest", """{"a":1,"known":2,"b":3}""");

        Assert.Equal(3L, ((IReadOnlyDictionary<string, long>)Member(value, "AdditionalProperties")!)["b"]);
        Assert.Equal("""{"known":2,"a":1,"b":3}""", Write(value));
        Assert.ThrowsAny<JsonException>(() => Read("TypedRest", """{"a":"text"}"""));
    }

    [Fact]
    public void An_open_enum_that_was_not_set_is_not_sent() =>
        Assert.Equal("""{"model":"maker/big-4.5","prompt":"a panda"}""", Write(Run("Unset")!));

    [Fact]
    public void A_kept_member_does_not_stand_twice() =>
        Assert.Equal(
            """{"model":"maker/big-4.5","prompt":"a panda","n":2,"size":"2K","images":["a text",{"name":"x"}],"input":"1K","new":true}""",
            Write(Run("Rich")!));

    [Fact]
    public void Null_in_a_conditional_with_a_text_is_null()
    {
        Assert.Equal("none", Run("Size", false));
        Assert.Equal("2K", Run("Size", true));
    }

    [Fact]
    public void ToString_shows_no_text() => Assert.Equal("DrawRequest { }", Run("Shown"));

    [Fact]
    public void The_resolver_knows_types_and_nullable_enums() => Assert.Equal("nnull\"9K\"", Run("Resolver"));

    [Fact]
    public void Every_scalar_comes_back_as_it_went_in()
    {
        var values = new (string Kind, string Json)[]
        {
            ("String", "\"s\""), ("Boolean", "true"), ("Int32", "-3"), ("Int64", "9007199254740993"), ("Double", "0.25"), ("Decimal", "1.10"),
            ("Base64", "\"AQID\""), ("UnixTime", "1700000000"), ("DateTime", "\"2026-01-02T03:04:05+00:00\""), ("Date", "\"2026-01-02\""),
            ("Guid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\""), ("Uri", "\"https://example.test/a\""), ("Json", "{\"x\":[1]}"),
        };
        var members = values.Select(value =>
            $"\"r_{value.Kind}\":{value.Json},\"rn_{value.Kind}\":{(value.Kind.Length % 2 == 0 ? "null" : value.Json)},\"o_{value.Kind}\":{value.Json},"
                + $"\"l_{value.Kind}\":[{value.Json},null],\"m_{value.Kind}\":{{\"k\":[{value.Json}]}}");
        var json = "{" + string.Join(',', members)
            + ",\"r_enum\":\"new\",\"rn_enum\":null,\"rn_record\":null,\"rn_list\":[\"1K\",null],\"o_union\":[\"a\"],\"maps\":[{\"a\":null,"
            + "\"b\":{\"name\":\"x\"}}],\"object\":true,\"type\":\"everything\"}";

        Assert.Equal(json, RoundTrip("Everything", json));
    }
}
