using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1014_ImpossibleCaseTests
{
    private const string Sort = "ProviderSortPreference sort = \"price\";";

    [Theory]
    [InlineData("GC.KeepAlive({|ORG1014:streamed.Value is string|});")]
    [InlineData("GC.KeepAlive({|ORG1014:streamed.Value as string|});")]
    [InlineData("GC.KeepAlive(streamed.Value is {|ORG1014:ImageModel model|} ? model : null);")]
    [InlineData("GC.KeepAlive(sort.Value is {|ORG1014:\"price\"|});")]
    [InlineData("GC.KeepAlive({|ORG1014:(string)sort.Value|});")]
    [InlineData("switch (sort.Value) { case {|ORG1014:\"price\"|}: break; default: break; }")]
    [InlineData("GC.KeepAlive(streamed.Value switch { {|ORG1014:string|} => 1, _ => 2 });")]
    public Task A_type_that_is_no_case_is_reported(string statements) =>
        Verify.StatementsAsync(Sort + statements);

    [Theory]
    [InlineData("GC.KeepAlive(sort.Value is ProviderSort);")]
    [InlineData("GC.KeepAlive((ProviderSort)sort.Value);")]
    [InlineData("GC.KeepAlive(streamed.Value is IGeneratedImage);")]
    [InlineData("GC.KeepAlive(streamed.Value is UnknownCase);")]
    [InlineData("GC.KeepAlive(streamed.Value is null);")]
    [InlineData("GC.KeepAlive(streamed.Value is object);")]
    [InlineData("GC.KeepAlive(sort.Value.ToString() == \"price\");")]
    [InlineData("GC.KeepAlive((object)text is string);")]
    [InlineData("T? Find<T>() where T : class => streamed.Value as T; GC.KeepAlive(Find<string>());")]
    public Task A_type_that_can_be_a_case_is_not(string statements) =>
        Verify.StatementsAsync(Sort + statements);
}
