using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Errors;

/// <summary>Which member an error is read from where several say something, and what is an error at all.</summary>
public sealed class ErrorReaderTests
{
    [Theory]
    [InlineData("""{"message":"m","code":401,"http_status":402,"status":403}""", 401)]
    [InlineData("""{"message":"m","code":"odd","http_status":402,"status":403}""", 402)]
    [InlineData("""{"message":"m","status":"403"}""", 403)]
    [InlineData("""{"message":"m","code":400}""", 400)]
    [InlineData("""{"message":"m","code":599}""", 599)]
    [InlineData("""{"message":"m","code":399}""", null)]
    [InlineData("""{"message":"m","code":600}""", null)]
    public void A_status_is_a_number_of_failure_in_the_first_member_that_has_one(string json, int? status) => Assert.Equal(status, Read(json).Status);

    [Theory]
    [InlineData("""{"error":{"message":"m","metadata":{"at":"inner"}},"metadata":{"at":"outer"}}""", "inner")]
    [InlineData("""{"error":{"message":"m"},"metadata":{"at":"outer"}}""", "outer")]
    public void What_is_added_to_the_error_itself_goes_before_what_is_added_around_it(string json, string at) =>
        Assert.Equal(at, Read(json).Metadata!.Value.GetProperty("at").GetString());

    [Theory]
    [InlineData("""{"message":"m","error_type":"own","metadata":{"error_type":"added"}}""", "own")]
    [InlineData("""{"message":"m","metadata":{"error_type":"added"}}""", "added")]
    public void The_type_of_the_error_itself_goes_first(string json, string type) => Assert.Equal(type, Read(json).ErrorType);

    [Theory]
    [InlineData("""{"error":"name","error_description":"d","availability":{"code":"busy"}}""", "busy")]
    [InlineData("""{"error":"name","error_description":"d"}""", "name")]
    public void A_code_goes_before_a_name(string json, string code) => Assert.Equal(code, Read(json).Code);

    [Theory]
    [InlineData("""{"code":500}""", true)]
    [InlineData("""{"error_type":"overloaded"}""", true)]
    [InlineData("""{"message":"m"}""", true)]
    [InlineData("""{"a":1}""", false)]
    public void A_whole_body_is_an_error_when_it_has_a_code_a_type_or_words(string json, bool isError) =>
        Assert.Equal(isError, ErrorReader.ReadWhole(JsonElement.Parse(json)) is not null);

    [Theory]
    [InlineData("""{"error":[null,"words"]}""", true)]
    [InlineData("""{"error":["a","b"]}""", true)]
    [InlineData("""{"error":{"flag":true}}""", true)]
    [InlineData("""{"error":{"flag":false,"list":[null,0,""]}}""", false)]
    public void A_member_is_an_error_when_anything_is_said_in_it(string json, bool isError) =>
        Assert.Equal(isError, ErrorEnvelope.Read(Encoding.UTF8.GetBytes(json)) is not null);

    [Fact]
    public void What_has_a_message_of_its_own_is_the_error_and_not_what_it_wraps() =>
        Assert.Equal("own", Read("""{"message":"m","code":"own","error":{"code":"inner"}}""").Code);

    [Fact]
    public void The_kind_and_the_parameter_are_read()
    {
        var error = Read("""{"message":"m","type":"t","param":"p"}""");
        Assert.Equal(("t", "p"), (error.Type, error.Param));
    }

    [Theory]
    [InlineData("""{"type":"error"}""", true)]
    [InlineData("""{"error_message":"m"}""", true)]
    [InlineData("""{"error_type":"t"}""", true)]
    [InlineData("""{"type":"errors"}""", false)]
    [InlineData("""{"errors_seen":1}""", false)]
    public void A_body_names_itself_an_error(string json, bool isError) =>
        Assert.Equal(isError, ErrorEnvelope.ReadUntagged(Encoding.UTF8.GetBytes(json)) is not null);

    [Fact]
    public void An_error_in_the_place_of_a_result_does_not_show_the_key()
    {
        var slot = JsonElement.Parse("""{"error":{"message":"sk-or-v1-0123456789 is refused"}}""");
        Assert.Equal("******************* is refused", ErrorEnvelope.ReadSlot(slot, new SecretMask(["sk-or-v1-0123456789"]))!.Message);
        Assert.Equal("sk-or-v1-0123456789 is refused", ErrorEnvelope.ReadSlot(slot)!.Message);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(40, false)]
    public void An_error_is_looked_for_in_the_first_events_of_a_failure(int before, bool isFound)
    {
        var body = string.Concat(Enumerable.Repeat("data: {\"a\":1}\n\n", before)) + "data: {\"error\":{\"message\":\"m\"}}\n\n";
        Assert.Equal(isFound, ErrorEnvelope.ReadFailure(Encoding.UTF8.GetBytes(body)) is not null);
    }

    private static ApiError Read(string json) => ErrorReader.Read(JsonElement.Parse(json))!;
}
