using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1007_IgnoredParameterTests
{
    [Theory]
    [InlineData("OutputCompression = {|ORG1007:80|}, OutputFormat = \"png\"")]
    [InlineData("Provider = new() { Sort = {|ORG1007:\"price\"|}, Order = [\"openai\"] }")]
    [InlineData("Provider = new() { Sort = {|ORG1007:new ProviderSortConfig { By = ProviderSort.Price }|}, Order = [\"openai\"] }")]
    [InlineData("OutputFormat = OutputFormat.Svg, OutputCompression = {|ORG1007:0|}")]
    public async Task What_the_service_ignores_is_a_warning(string members) =>
        Assert.Equal(DiagnosticSeverity.Warning, (await Verify.RequestAsync(members)).Single().Severity);

    [Theory]
    [InlineData("OutputCompression = 80, OutputFormat = \"webp\"")]
    [InlineData("OutputCompression = 80")]
    [InlineData("OutputCompression = null, OutputFormat = \"png\"")]
    [InlineData("OutputCompression = 80, OutputFormat = text")]
    [InlineData("OutputCompression = 80, OutputFormat = condition ? \"png\" : \"webp\"")]
    public Task What_counts_or_is_undecided_is_not_reported(string members) => Verify.RequestAsync(members);

    [Theory]
    [InlineData("GC.KeepAlive(new Sample { Sort = {|ORG1007:\"price\"|}, Order = [\"a\"] });")]
    [InlineData("GC.KeepAlive(new Sample { Sort = {|ORG1007:\"price\"|}, Order = new[] { \"a\" } });")]
    [InlineData("GC.KeepAlive(new Sample { Sort = \"price\", Order = null });")]
    [InlineData("GC.KeepAlive(new Sample { Sort = \"price\", Order = condition ? [\"a\"] : null });")]
    [InlineData("GC.KeepAlive(new Sample { Order = [\"a\"] });")]
    public Task A_list_that_is_set_counts_though_its_text_is_not_known(string statements) => SampleRecord.VerifyAsync(statements);
}
