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

    private static ApiError Read(string json) => ErrorReader.Read(JsonElement.Parse(json))!;
}
