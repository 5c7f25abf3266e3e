using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1012_SwitchStatementMissesCaseTests
{
    [Fact]
    public async Task A_statement_that_misses_a_case_is_reported()
    {
        var found = await Verify.StatementsAsync("""
            {|ORG1012:switch|} (streamed.Value)
            {
                case ImagePreviewEvent partial: GC.KeepAlive(partial); break;
                case ImageCompletedEvent { Usage: not null }: break;
                case ImageTextEvent or UnknownCase: break;
            }
            """);
        Assert.Equal("The switch over 'ImageStreamEvent' does nothing for 'ImageErrorEvent'", found.Single().GetMessage());
    }

    [Theory]
    [InlineData("switch (streamed.Value) { case ImagePreviewEvent: break; default: break; }")]
    [InlineData("switch (streamed.Value) { case IGeneratedImage: break; case ImageTextEvent: break; case ImageErrorEvent: break; }")]
    [InlineData(
        "switch (streamed.Value) { case ImagePreviewEvent when condition: break; case ImageCompletedEvent or ImageTextEvent or ImageErrorEvent: break; }")]
    [InlineData("switch ((object)text) { case string: break; }")]
    [InlineData("if (streamed.Value is ImageCompletedEvent done) GC.KeepAlive(done);")]
    public Task One_that_has_every_case_or_a_default_is_not(string statements) => Verify.StatementsAsync(statements);
}
