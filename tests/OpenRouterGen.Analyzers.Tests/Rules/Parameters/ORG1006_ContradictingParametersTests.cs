using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1006_ContradictingParametersTests
{
    [Theory]
    [InlineData("Size = {|ORG1006:\"2048x2048\"|}, AspectRatio = \"16:9\"")]
    [InlineData("Size = {|ORG1006:\"2048x2048\"|}, AspectRatio = AspectRatio.Ratio16x9")]
    [InlineData("Size = {|ORG1006:\"2K\"|}, Resolution = \"4K\"")]
    [InlineData("Size = {|ORG1006:\"2K\"|}, Resolution = Resolution.Tier4K")]
    [InlineData("Size = {|ORG1006:\"1024x1024\"|}, AspectRatio = \"9:16\"")]
    [InlineData("Background = {|ORG1006:\"transparent\"|}, OutputFormat = OutputFormat.Jpeg")]
    [InlineData("Background = {|ORG1006:Background.Transparent|}, OutputFormat = condition ? \"jpeg\" : \"svg\"")]
    [InlineData("Background = \"transparent\", OutputFormat = condition ? {|ORG1006:\"jpeg\"|} : \"png\"")]
    [InlineData("Background = condition ? {|ORG1006:\"transparent\"|} : \"auto\", OutputFormat = \"jpeg\"")]
    [InlineData("Size = condition ? {|ORG1006:\"1024x1024\"|} : {|ORG1006:\"512x512\"|}, AspectRatio = \"16:9\"")]
    [InlineData("Background = \"transparent\", OutputFormat = condition ? {|ORG1006:\"jpeg\"|} : text")]
    public Task A_proven_contradiction_is_reported(string members) => Verify.RequestAsync(members);

    [Theory]
    [InlineData("Size = \"2048x2048\", AspectRatio = \"1:1\"")]
    [InlineData("Size = \"2048x1152\", AspectRatio = \"16:9\"")]
    [InlineData("Size = \"1344x768\", AspectRatio = \"16:9\"")]
    [InlineData("Size = \"2048x2048\", AspectRatio = \"auto\"")]
    [InlineData("Size = \"2K\", Resolution = \"2K\"")]
    [InlineData("Size = \"2K\", AspectRatio = \"16:9\"")]
    [InlineData("Size = \"2K\", Resolution = null")]
    [InlineData("Size = text, Resolution = \"4K\"")]
    [InlineData("Size = \"2K\", Resolution = text")]
    [InlineData("Background = \"transparent\"")]
    [InlineData("Background = \"transparent\", OutputFormat = \"webp\"")]
    [InlineData("Background = \"opaque\", OutputFormat = \"jpeg\"")]
    [InlineData("Background = condition ? \"transparent\" : \"auto\", OutputFormat = condition ? \"png\" : \"jpeg\"")]
    [InlineData("Size = condition ? \"1024x1024\" : null, Resolution = condition ? null : \"1K\"")]
    [InlineData("Background = \"transparent\", OutputFormat = new OutputFormat(\"avif\")")]
    public Task What_agrees_or_is_undecided_is_not(string members) => Verify.RequestAsync(members);

    [Theory]
    [InlineData("var copy = request with { Resolution = {|ORG1006:\"4K\"|} }; GC.KeepAlive(copy);")]
    [InlineData("GC.KeepAlive(request with { AspectRatio = \"1:1\" });")]
    [InlineData("GC.KeepAlive(request with { Size = null, Resolution = \"4K\" });")]
    [InlineData("GC.KeepAlive(request with { ImageCount = 2 } with { Size = {|ORG1006:\"100x200\"|}, AspectRatio = \"1:1\" });")]
    public Task A_copy_has_what_its_original_has(string statements) =>
        Verify.StatementsAsync("var request = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", Size = \"2K\" };" + statements);

    [Theory]
    [InlineData("var size = \"1024x1024\"; GC.KeepAlive(request with { Size = size, AspectRatio = size.Contains('x') ? null : \"16:9\" });")]
    [InlineData("var form = \"jpeg\"; GC.KeepAlive(request with { OutputFormat = form, Background = IsClear(form) ? \"transparent\" : null });")]
    [InlineData("var form = \"jpeg\"; if (IsClear(form)) GC.KeepAlive(request with { OutputFormat = form, Background = \"transparent\" });")]
    [InlineData("const string Form = \"jpeg\"; GC.KeepAlive(request with { OutputFormat = Form, Background = IsClear(Form) ? \"transparent\" : null });")]
    [InlineData("var form = \"jpeg\"; GC.KeepAlive(request with { OutputFormat = form, Background = condition ? {|ORG1006:\"transparent\"|} : null });")]
    public Task A_value_that_is_asked_about_the_other_one_is_not(string statements) => Verify.StatementsAsync(
        "bool IsClear(string form) => form != text; IsClear(text); var request = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" };" + statements);

    [Fact]
    public Task A_contradiction_is_reported_once_and_not_in_every_copy() =>
        Verify.StatementsAsync("""
            var request = new ImageGenerationRequest { Model = "m", Prompt = "p", Size = {|ORG1006:"2K"|}, Resolution = "4K" };
            GC.KeepAlive(request with { ImageCount = 2 });
            """);

    [Fact]
    public async Task The_message_names_both_and_the_reason()
    {
        var found = await Verify.RequestAsync("Background = {|ORG1006:\"transparent\"|}, OutputFormat = \"jpeg\"");
        Assert.Equal("'Background' contradicts 'OutputFormat': a transparent background needs png or webp", found.Single().GetMessage());
    }

    [Theory]
    [InlineData("var sample = new Sample(); sample.Size = {|ORG1006:\"10x10\"|}; sample.Tier = \"2K\"; client.Send(sample);")]
    [InlineData("var sample = new Sample { Size = {|ORG1006:\"10x10\"|} }; sample.Tier = \"2K\"; client.Send(sample);")]
    [InlineData("var sample = new Sample { Size = \"10x10\" }; if (condition) sample.Tier = \"2K\"; client.Send(sample);")]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; sample.Tier = null; client.Send(sample);")]
    [InlineData("var sample = new Sample { Size = \"10x10\" }; client.Send(sample); sample.Tier = \"2K\";")]
    [InlineData("var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; if (condition) { sample.Tier = null; } client.Send(sample);")]
    [InlineData("switch (number) { case 1: var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; sample.Tier = null; client.Send(sample); break; }")]
    [InlineData("for (var sample = new Sample { Size = \"10x10\", Tier = \"2K\" }; condition; client.Send(sample)) sample.Tier = null;")]
    public Task Assignments_to_a_new_object_belong_to_its_construction(string statements) => SampleRecord.VerifyAsync(statements);
}
