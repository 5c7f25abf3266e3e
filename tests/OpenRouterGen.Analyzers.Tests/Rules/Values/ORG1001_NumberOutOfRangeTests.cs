using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1001_NumberOutOfRangeTests
{
    [Theory]
    [InlineData("N = {|ORG1001:11|}")]
    [InlineData("N = {|ORG1001:0|}")]
    [InlineData("N = {|ORG1001:-1|}")]
    [InlineData("N = (int?){|ORG1001:11|}")]
    [InlineData("N = {|ORG1001:5 + 6|}")]
    [InlineData("N = {|ORG1001:int.MaxValue|}")]
    [InlineData("N = condition ? {|ORG1001:11|} : 2")]
    [InlineData("N = condition ? 1 : {|ORG1001:0|}")]
    [InlineData("N = condition ? {|ORG1001:11|} : null")]
    [InlineData("N = number switch { 1 => 1, 2 => {|ORG1001:20|}, _ => {|ORG1001:30|} }")]
    [InlineData("OutputCompression = {|ORG1001:101|}")]
    [InlineData("N = {|ORG1001:11|}, OutputCompression = {|ORG1001:-5|}")]
    public async Task A_number_out_of_range_is_reported(string members) => await Verify.RequestAsync(members);

    [Theory]
    [InlineData("N = 1")]
    [InlineData("N = 10")]
    [InlineData("N = number")]
    [InlineData("N = null")]
    [InlineData("N = number + 100")]
    [InlineData("N = Math.Clamp(number, 1, 10)")]
    [InlineData("N = true ? 1 : 11")]
    [InlineData("OutputCompression = 0")]
    [InlineData("Seed = -5")]
    [InlineData("N = condition ? 1 : throw new Exception()")]
    public async Task A_number_within_its_range_or_unknown_is_not(string members) => await Verify.RequestAsync(members);

    [Fact]
    public async Task The_message_names_value_and_bounds()
    {
        var found = await Verify.RequestAsync("N = {|ORG1001:11|}");
        Assert.Equal("'N' is 11, but must be at least 1 and at most 10", found.Single().GetMessage());
    }

    [Fact]
    public async Task Parameters_of_a_query_are_checked() => await Verify.StatementsAsync("""
        await client.Models.ListAsync(new() { Limit = {|ORG1001:0|}, MinPrice = {|ORG1001:-0.5|}, Offset = 0 });
        await client.Models.ListAsync(new() { MaxToolSuccessRate = {|ORG1001:1.5|}, Context = {|ORG1001:0|} });
        """);

    [Fact]
    public async Task A_type_that_was_not_emitted_is_left_alone() => await Verify.SourceAsync("""
        using System.ComponentModel.DataAnnotations;

        class Person
        {
            [Range(0, 150)]
            public int Age { get; set; }

            public static Person Old() => new() { Age = 900 };
        }
        """);
}
