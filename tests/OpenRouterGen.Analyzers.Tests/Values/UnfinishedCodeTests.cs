using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>Code in which something is missing is being typed, and code that never runs is no mistake.</summary>
public class UnfinishedCodeTests
{
    [Theory]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"")]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"\"")]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", ImageCount = 11")]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", Quality = \"hi")]
    [InlineData("GC.KeepAlive(streamed.Value switch { ImageCompletedEvent => 1,")]
    [InlineData("GC.KeepAlive(streamed.Value switch { ImageCompletedEvent => 1, ImagePreviewEvent => });")]
    [InlineData("GC.KeepAlive(streamed.Value switch { });")]
    [InlineData("switch (streamed.Value) { case ImageCompletedEvent: break; case")]
    [InlineData("switch (streamed.Value) { }")]
    [InlineData("var key = \"sk-or-v1-0123456789abcdef0123456789abcdef")]
    public async Task What_is_not_typed_yet_is_not_reported(string statements) =>
        Assert.Empty(await Verify.RunAsync(Verify.Compile(Verify.Method(statements))));

    [Theory]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; sample.")]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; sample.Tier =")]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; sample.Tie = null;")]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; if (condition) { sample. }")]
    public async Task A_reset_that_is_not_typed_yet_may_come(string statements) =>
        Assert.Empty(await Verify.RunAsync(Verify.Compile(SampleRecord.With(statements))));

    [Theory]
    [InlineData("var one = one with { Size = \"10x10\" };")]
    [InlineData("var one = (one) with { Size = \"10x10\" } with { Tier = \"2K\" };")]
    [InlineData("var one = other with { Size = \"10x10\" }; var other = one with { Tier = \"2K\" };")]
    [InlineData("Sample one = one with { }; GC.KeepAlive(one with { Size = \"10x10\" });")]
    [InlineData("var one = another with { Size = \"10x10\" }; var another = third with { }; var third = one with { };")]
    public async Task An_object_that_is_copied_from_itself_says_nothing(string statements) =>
        Assert.Empty(await Verify.RunAsync(Verify.Compile(SampleRecord.With(statements))));

    [Theory]
    [InlineData("int Most() => Math.Max(Most(), Most());")]
    [InlineData("int Most() => Most() + Most();")]
    [InlineData("int Most() => condition ? Most() : Most();")]
    [InlineData("int Most() => Math.Clamp(Most(), Least(), Most()); int Least() => Math.Min(Most(), Least());")]
    [InlineData("int Most() => (int?)Most() ?? (int?)Most() ?? Most();")]
    [InlineData("int Most() => Text().Trim().Length; string Text() => Text().Trim() + Text() + $\"{Most()}{Most()}\";")]
    public async Task A_function_that_is_made_of_itself_says_nothing_and_takes_no_time(string function) =>
        Assert.Empty(await Verify.RunAsync(Verify.Compile(Verify.Method(
            function + " GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", ImageCount = Most() });"))));

    [Theory]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; if (condition) (sample.Tier, number) = (null, 1);")]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; Console.WriteLine(); sample.Tier ??= null; sample.Tier = null;")]
    public Task A_reset_in_another_form_counts(string statements) => SampleRecord.VerifyAsync(statements);
}
