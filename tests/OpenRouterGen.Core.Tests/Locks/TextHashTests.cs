using System.Security.Cryptography;
using System.Text;
using OpenRouterGen.Core.Locks;

namespace OpenRouterGen.Core.Tests.Locks;

public sealed class TextHashTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\n")]
    [InlineData("")]
    [InlineData("käse: \u2603\n")]
    [InlineData("\n\n")]
    [InlineData("no line end")]
    public void It_is_the_hash_of_the_bytes_that_git_has(string text) =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), TextHash.Of(text));

    [Theory]
    [InlineData("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n")]
    [InlineData("\uFEFFa: 1\n", "a: 1\n")]
    [InlineData("\uFEFFa: 1\r\n", "a: 1\n")]
    [InlineData("a: 1\r\nb: 2\n", "a: 1\nb: 2\n")]
    public void A_checkout_on_another_system_has_the_same(string checkedOut, string committed) =>
        Assert.Equal(TextHash.Of(committed), TextHash.Of(checkedOut));

    [Theory]
    [InlineData("a: 1\rb: 2\n", "a: 1\nb: 2\n")]
    [InlineData("a: 1 \n", "a: 1\n")]
    [InlineData("a: 1\n\n", "a: 1\n")]
    [InlineData("a: \uFEFF1\n", "a: 1\n")]
    public void Another_text_has_another(string one, string other) => Assert.NotEqual(TextHash.Of(one), TextHash.Of(other));
}
