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
                case PartialImageEvent partial: GC.KeepAlive(partial); break;
                case CompletedEvent { Usage: not null }: break;
                case TextChunkEvent or UnknownCase: break;
            }
            """);
        Assert.Equal("The switch over 'ImageStreamEvent' does nothing for 'StreamErrorEvent'", found.Single().GetMessage());
    }

    [Theory]
    [InlineData("switch (streamed.Value) { case PartialImageEvent: break; default: break; }")]
    [InlineData("switch (streamed.Value) { case IGeneratedImage: break; case TextChunkEvent: break; case StreamErrorEvent: break; }")]
    [InlineData("switch (streamed.Value) { case PartialImageEvent when condition: break; case CompletedEvent or TextChunkEvent or StreamErrorEvent: break; }")]
    [InlineData("switch ((object)text) { case string: break; }")]
    [InlineData("if (streamed.Value is CompletedEvent done) GC.KeepAlive(done);")]
    public Task One_that_has_every_case_or_a_default_is_not(string statements) => Verify.StatementsAsync(statements);
}
