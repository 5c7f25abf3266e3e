using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Problems;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("Image", "Images")]
    [InlineData("images", "Images")]
    [InlineData("Imgaes", "Images")]
    [InlineData("Modles", "Models")]
    [InlineData("BOYK", "BYOK")]
    [InlineData("Weather", null)]
    [InlineData("", null)]
    [InlineData("X", null)]
    public void The_name_with_the_fewest_edits_is_found(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, ["Chat", "Images", "Models", "BYOK"]));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_is_found() => Assert.Equal("abcd1", NearestName.Find("abcd", ["abcd1", "abcd2"]));

    [Fact]
    public void A_name_beyond_any_reason_has_no_nearest() => Assert.Null(NearestName.Find(new string('a', 100_000), [new string('a', 100_001)]));
}
