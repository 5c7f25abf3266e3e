using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1009_RequiredIsNullTests
{
    [Theory]
    [InlineData("Model = \"m\", Prompt = {|ORG1009:null|}!")]
    [InlineData("Model = {|ORG1009:default|}!, Prompt = \"p\"")]
    [InlineData("Model = \"m\", Prompt = condition ? \"p\" : {|ORG1009:null|}!")]
    public Task A_null_whose_warning_is_suppressed_is_reported(string members) =>
        Verify.StatementsAsync($"GC.KeepAlive(new ImageGenerationRequest {{ {members} }});");

    [Theory]
    [InlineData("string? p = null; #{|ORG1009:p|}! });")]
    [InlineData("string? p = null; #(condition ? \"p\" : {|ORG1009:p|})! });")]
    [InlineData("string? p = null; #p });")]
    [InlineData("string? p = null; #p }!);")]
    [InlineData("string? p = text; #p! });")]
    public Task So_is_that_of_a_local(string statements) =>
        Verify.StatementsAsync(statements.Replace("#", "GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = ", StringComparison.Ordinal));

    [Fact]
    public Task Code_without_nullable_warnings_is_helped() => Verify.StatementsAsync("""
        #nullable disable
                GC.KeepAlive(new ImageGenerationRequest { Model = {|ORG1009:null|}, Prompt = "p" });
        """);

    [Theory]
    [InlineData("Model = \"m\", Prompt = null")]
    [InlineData("Model = \"m\", Prompt = text")]
    [InlineData("Model = \"m\", Prompt = text ?? \"p\", Seed = null, Quality = null")]
    public Task What_the_compiler_says_itself_is_not(string members) =>
        Verify.StatementsAsync($"GC.KeepAlive(new ImageGenerationRequest {{ {members} }});");
}
