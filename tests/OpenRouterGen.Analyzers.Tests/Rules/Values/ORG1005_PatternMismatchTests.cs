using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1005_PatternMismatchTests
{
    [Theory]
    [InlineData("GC.KeepAlive(new Sample { Code = {|ORG1005:\"A1\"|} });")]
    [InlineData("GC.KeepAlive(new Sample { Code = condition ? \"a\" : {|ORG1005:\"A1\"|} });")]
    public Task A_text_that_does_not_match_is_reported(string statements) => SampleRecord.VerifyAsync(statements);

    [Theory]
    [InlineData("{|ORG1005:\"cat.png\"|}")]
    [InlineData("{|ORG1005:\"file:///cat.png\"|}")]
    [InlineData("\"https://example.com/cat.png\"")]
    [InlineData("\"HTTP://example.com/cat.png\"")]
    [InlineData("$\"data:image/png;base64,{text}\"")]
    [InlineData("text")]
    public Task An_address_of_a_reference_has_a_scheme_that_the_service_reads(string url) =>
        Verify.RequestAsync("InputReferences = [" + url + "]");

    [Fact]
    public async Task Words_stand_in_the_message_where_there_are_some_and_the_expression_elsewhere()
    {
        var path = await Verify.RequestAsync("InputReferences = [{|ORG1005:\"cat.png\"|}]");
        Assert.Equal("'cat.png' is no address of http or https and no data URL. For a file, use FromFileAsync", Assert.Single(path).GetMessage());
        var code = await Verify.SourceAsync(SampleRecord.With("GC.KeepAlive(new Sample { Code = {|ORG1005:\"A1\"|} });"));
        Assert.Equal("'Code' does not match the pattern '^[a-z]+$'", Assert.Single(code).GetMessage());
    }

    [Fact]
    public Task A_text_is_reported_however_long_its_match_would_take() =>
        SampleRecord.VerifyAsync("GC.KeepAlive(new Sample { Slow = {|ORG1005:\"" + new string('a', 60) + "!\"|} });");

    [Theory]
    [InlineData("GC.KeepAlive(new Sample { Code = \"abc\" });")]
    [InlineData("GC.KeepAlive(new Sample { Code = text });")]
    [InlineData("GC.KeepAlive(new Sample { Code = null });")]
    public Task A_text_that_matches_or_is_unknown_is_not(string statements) => SampleRecord.VerifyAsync(statements);
}
