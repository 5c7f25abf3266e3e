using System.Diagnostics;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class ReadingLimitsTests
{
    private const int SmallStack = 256 * 1024;

    [Fact]
    public void Characters_have_a_limit()
    {
        var limits = ReadingLimits.Default with { Characters = 4 };

        Assert.Empty(Spec.Problems("a: 1", limits));
        Assert.Equal("ORG0011 openapi.yaml 0:0+0 5 | 4", Spec.Problem("a: 12", limits));
    }

    [Theory]
    [InlineData("[[[1]]]", "ORG0012 openapi.yaml 1:3+0 2")]
    [InlineData("- - - 1", "ORG0012 openapi.yaml 1:5+0 2")]
    [InlineData("a:\n b:\n  c: 1", "ORG0012 openapi.yaml 3:3+0 2")]
    [InlineData("{\"a\":{\"b\":{}}}", "ORG0012 openapi.yaml 1:11+0 2")]
    public void Levels_have_a_limit(string text, string expected)
    {
        Assert.Empty(Spec.Problems(text, ReadingLimits.Default with { Depth = 3 }));
        Assert.Equal(expected, Spec.Problem(text, ReadingLimits.Default with { Depth = 2 }));
    }

    [Theory]
    [InlineData("- 1\n- 2", "ORG0013 openapi.yaml 2:3+1 2")]
    [InlineData("[1, 2]", "ORG0013 openapi.yaml 1:5+1 2")]
    public void Nodes_have_a_limit(string text, string expected)
    {
        Assert.Empty(Spec.Problems(text, ReadingLimits.Default with { Nodes = 3 }));
        Assert.Equal(expected, Spec.Problem(text, ReadingLimits.Default with { Nodes = 2 }));
    }

    [Theory]
    [InlineData("a: wxyz", "ORG0016 openapi.yaml 1:4+4 4 | 3")]
    [InlineData("wxyz: a", "ORG0016 openapi.yaml 1:1+4 4 | 3")]
    [InlineData("{\"a\": \"wxyz\"}", "ORG0016 openapi.yaml 1:7+6 4 | 3")]
    public void Texts_have_a_limit(string text, string expected)
    {
        Assert.Empty(Spec.Problems(text, ReadingLimits.Default with { ScalarCharacters = 4 }));
        Assert.Equal(expected, Spec.Problem(text, ReadingLimits.Default with { ScalarCharacters = 3 }));
    }

    [Fact]
    public void Megabytes_of_one_token_end_soon_and_need_little_stack()
    {
        string[] tokens = ["[", "{", "{\"a\":", "[{", "- ", "? ", "a: ", "{a: ", "[a, ", "&a ", "*a ", "!a ", "!", "'", "\"", "|\n", "#", "%", "-", ",", "]",
            "\\", "\t", " ", "a", "0", "k\n", "- a\n", "---\n", "<<: "];
        foreach (var token in tokens)
        {
            var text = string.Concat(Enumerable.Repeat(token, 300_000 / token.Length));
            var watch = Stopwatch.StartNew();
            OnSmallStack(() => Spec.Problems(text));
            Assert.True(watch.ElapsedMilliseconds < 10_000, $"'{token}' took {watch.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public void A_megabyte_of_brackets_is_one_located_problem() =>
        OnSmallStack(() => Assert.Equal("ORG0012 openapi.yaml 1:129+0 128", Spec.Problem(new string('[', 1_000_000))));

    [Fact]
    public void Twenty_thousand_nested_mappings_are_one_located_problem()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(level => new string(' ', Math.Min(level, 200)) + "a:\n"));

        OnSmallStack(() => Assert.Equal("ORG0012 openapi.yaml 129:129+0 128", Spec.Problem(text)));
    }

    [Fact]
    public void The_deepest_document_that_is_read_needs_little_stack() =>
        OnSmallStack(() => Assert.NotNull(Spec.Root(new string('[', 128) + new string(']', 128)).Clone()));

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
