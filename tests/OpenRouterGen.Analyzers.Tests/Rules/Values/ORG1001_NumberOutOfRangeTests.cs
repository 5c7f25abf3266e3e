using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1001_NumberOutOfRangeTests
{
    [Theory]
    [InlineData("ImageCount = {|ORG1001:11|}")]
    [InlineData("ImageCount = {|ORG1001:0|}")]
    [InlineData("ImageCount = {|ORG1001:-1|}")]
    [InlineData("ImageCount = (int?){|ORG1001:11|}")]
    [InlineData("ImageCount = {|ORG1001:5 + 6|}")]
    [InlineData("ImageCount = {|ORG1001:int.MaxValue|}")]
    [InlineData("ImageCount = condition ? {|ORG1001:11|} : 2")]
    [InlineData("ImageCount = condition ? 1 : {|ORG1001:0|}")]
    [InlineData("ImageCount = condition ? {|ORG1001:11|} : null")]
    [InlineData("ImageCount = number switch { 1 => 1, 2 => {|ORG1001:20|}, _ => {|ORG1001:30|} }")]
    [InlineData("OutputCompression = {|ORG1001:101|}")]
    [InlineData("ImageCount = {|ORG1001:11|}, OutputCompression = {|ORG1001:-5|}")]
    public async Task A_number_out_of_range_is_reported(string members) => await Verify.RequestAsync(members);

    [Theory]
    [InlineData("ImageCount = 1")]
    [InlineData("ImageCount = 10")]
    [InlineData("ImageCount = number")]
    [InlineData("ImageCount = null")]
    [InlineData("ImageCount = number + 100")]
    [InlineData("ImageCount = Math.Clamp(number, 1, 10)")]
    [InlineData("ImageCount = true ? 1 : 11")]
    [InlineData("OutputCompression = 0")]
    [InlineData("Seed = -5")]
    [InlineData("ImageCount = condition ? 1 : throw new Exception()")]
    public async Task A_number_within_its_range_or_unknown_is_not(string members) => await Verify.RequestAsync(members);

    [Fact]
    public async Task The_message_names_value_and_bounds()
    {
        var found = await Verify.RequestAsync("ImageCount = {|ORG1001:11|}");
        Assert.Equal("ImageCount ('n') is 11, but must be at least 1 and at most 10", found.Single().GetMessage());
    }

    [Fact]
    public async Task The_message_names_a_parameter_of_the_query_by_both_its_names()
    {
        var found = await Verify.StatementsAsync(
            "await client.Models.ListAsync(new() { MinContextLength = {|ORG1001:0|}, Limit = {|ORG1001:0|} });");
        Assert.StartsWith("MinContextLength ('context') is 0,", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("'Limit' is 0,", found[1].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_of_a_query_are_checked() => await Verify.StatementsAsync("""
        await client.Models.ListAsync(new() { Limit = {|ORG1001:0|}, MinPrice = {|ORG1001:-0.5|}, Offset = 0 });
        await client.Models.ListAsync(new() { MaxToolSuccessRate = {|ORG1001:1.5|}, MinContextLength = {|ORG1001:0|} });
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
