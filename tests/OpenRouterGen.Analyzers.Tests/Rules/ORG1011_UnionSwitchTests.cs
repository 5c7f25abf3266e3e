using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

/// <summary>ORG1011 for switch expressions, which throw, and ORG1012 for statements, which pass over.</summary>
public class ORG1011_UnionSwitchTests
{
    [Fact]
    public async Task An_expression_that_misses_a_case_is_reported()
    {
        var found = await Verify.StatementsAsync("""
            #pragma warning disable CS8509
            GC.KeepAlive(streamed.Value {|ORG1011:switch|} { PartialImageEvent => 1, CompletedEvent => 2, UnknownCase => 3 });
            """);
        Assert.Equal("The switch over 'ImageStreamEvent' throws for 'TextChunkEvent', 'StreamErrorEvent'", found.Single().GetMessage());
    }

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
    [InlineData("GC.KeepAlive(streamed.Value switch { PartialImageEvent => 1, _ => 2 });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { PartialImageEvent => 1, var other => other });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { PartialImageEvent => 1, not null => 2 });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { IGeneratedImage => 1, TextChunkEvent or StreamErrorEvent => 2, UnknownCase => 3, _ => 4 });")]
    [InlineData("switch (streamed.Value) { case PartialImageEvent: break; default: break; }")]
    [InlineData("switch (streamed.Value) { case IGeneratedImage: break; case TextChunkEvent: break; case StreamErrorEvent: break; }")]
    [InlineData("switch (streamed.Value) { case PartialImageEvent when condition: break; case CompletedEvent or TextChunkEvent or StreamErrorEvent: break; }")]
    [InlineData("switch ((object)text) { case string: break; }")]
    [InlineData("if (streamed.Value is CompletedEvent done) GC.KeepAlive(done);")]
    public Task A_switch_that_has_every_case_or_a_default_is_not(string statements) => Verify.StatementsAsync(statements);
}
