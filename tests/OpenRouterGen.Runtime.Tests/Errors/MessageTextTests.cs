using OpenRouter.Runtime;

namespace OpenRouter.Tests.Errors;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData(" a\r\n\tb\0\u0085c ", "a b c")]
    [InlineData("\u001b[31mred", "[31mred")]
    [InlineData("a\u2028b\u202Ec", "a b c")]
    [InlineData(" \r\n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_message_is_one_line_that_can_be_seen(string? text, string? expected) => Assert.Equal(expected, MessageText.Clean(text));

    // No attribute can hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement() => Assert.Equal("\U0001F600 \uFFFD", MessageText.Clean("\U0001F600 \uD83D"));

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc…")]
    [InlineData("ab\U0001F600d", "ab\U0001F600…")]
    public void A_message_has_a_limit_and_no_half_character(string text, string expected) => Assert.Equal(expected, MessageText.Clean(text, 3));
}
