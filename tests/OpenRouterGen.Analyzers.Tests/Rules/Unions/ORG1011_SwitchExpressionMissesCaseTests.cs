using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1011_SwitchExpressionMissesCaseTests
{
    [Fact]
    public async Task An_expression_that_misses_a_case_is_reported()
    {
        var found = await Verify.StatementsAsync("""
            #pragma warning disable CS8509
            GC.KeepAlive(streamed.Value {|ORG1011:switch|} { ImagePreviewEvent => 1, ImageCompletedEvent => 2, UnknownCase => 3 });
            """);
        Assert.Equal("The switch over 'ImageStreamEvent' throws for 'ImageTextEvent', 'ImageErrorEvent'", found.Single().GetMessage());
    }

    [Theory]
    [InlineData("var value = streamed.Value; GC.KeepAlive(value {|ORG1011:switch|} { ImageCompletedEvent => 1 });")]
    [InlineData("object? value = streamed?.Value; var same = value; GC.KeepAlive(same {|ORG1011:switch|} { ImageCompletedEvent => 1 });")]
    [InlineData("var value = condition ? streamed.Value : null; GC.KeepAlive(value switch { ImageCompletedEvent => 1 });")]
    [InlineData("var value = (object)streamed.Value; value = text; GC.KeepAlive(value switch { ImageCompletedEvent => 1 });")]
    [InlineData("GC.KeepAlive(streamed?.Value {|ORG1011:switch|} { ImageCompletedEvent => 1, null => 2 });")]
    [InlineData("GC.KeepAlive(streamed?.Value {|ORG1011:switch|} { null => 2, ImageCompletedEvent or ImagePreviewEvent => 1 });")]
    public Task The_value_may_be_kept_in_a_local(string statement) => Verify.StatementsAsync(statement);

    [Theory]
    [InlineData("GC.KeepAlive(streamed.Value switch { ImagePreviewEvent => 1, _ => 2 });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { ImagePreviewEvent => 1, var other => other });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { ImagePreviewEvent => 1, not null => 2 });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { IGeneratedImage => 1, ImageTextEvent or ImageErrorEvent => 2, UnknownCase => 3, _ => 4 });")]
    [InlineData("GC.KeepAlive(streamed?.Value switch { ImageCompletedEvent => 1, null => 2, not null => 3 });")]
    public Task One_that_has_every_case_or_a_default_is_not(string statements) => Verify.StatementsAsync(statements);
}
