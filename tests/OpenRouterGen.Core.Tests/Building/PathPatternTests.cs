using OpenRouterGen.Core.Building;

namespace OpenRouterGen.Core.Tests.Building;

public class PathPatternTests
{
    [Theory]
    [InlineData("/images", "/images", true)]
    [InlineData("/images", "/images/models", false)]
    [InlineData("/images/**", "/images", true)]
    [InlineData("/images/**", "/images/models/{author}/{slug}/endpoints", true)]
    [InlineData("/images/*", "/images/models", true)]
    [InlineData("/images/*", "/images/models/x", false)]
    [InlineData("/**/endpoints", "/images/models/{author}/{slug}/endpoints", true)]
    [InlineData("/im*s/mod*", "/images/models", true)]
    [InlineData("/a*b*c", "/aXbYc", true)]
    [InlineData("/a*b*c", "/aXc", false)]
    [InlineData("/ab*ba", "/aba", false)]
    public void A_star_is_within_a_segment_and_two_are_any_segments(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathPattern(pattern).Matches(path));
}
