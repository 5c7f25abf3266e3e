using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1013_UnionPropertyPatternTests
{
    [Theory]
    [InlineData("GC.KeepAlive(streamed is { {|ORG1013:Value|}: ImageCompletedEvent });")]
    [InlineData("GC.KeepAlive(streamed switch { { {|ORG1013:Value|}: ImageCompletedEvent } => 1, _ => 2 });")]
    public Task A_property_pattern_on_a_union_is_reported(string statements) => Verify.StatementsAsync(statements);

    [Fact]
    public Task One_on_a_case_of_a_union_is_not() =>
        Verify.StatementsAsync("ProviderSortPreference sort = \"price\"; GC.KeepAlive(sort.Value is ProviderSort { Value: \"price\" });");
}
