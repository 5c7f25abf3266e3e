using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class SpecPointerTests
{
    [Theory]
    [InlineData("#", "")]
    [InlineData("#/", "")]
    [InlineData("#/components/schemas/X", "components schemas X")]
    [InlineData("#/paths/~1images~1%7Bid%7D/get", "paths /images/{id} get")]
    [InlineData("#/a/~01", "a ~1")]
    [InlineData("#/a/%25", "a %")]
    [InlineData("#/a/%C3%A9%F0%9F%98%80é😀", "a é😀é😀")]
    public void A_pointer_has_decoded_segments(string reference, string expected) =>
        Assert.Equal(expected, string.Join(" ", SpecPointer.Parse(reference)!.Segments));

    [Theory]
    [InlineData("")]
    [InlineData("X")]
    [InlineData("#anchor")]
    [InlineData("other.yaml#/a")]
    [InlineData("https://example.com/a#/b")]
    [InlineData("#/a/%2")]
    [InlineData("#/a/%zz")]
    [InlineData("#/a/% 1")]
    public void What_points_elsewhere_is_no_pointer(string reference) => Assert.Null(SpecPointer.Parse(reference));

    [Theory]
    [InlineData("#/a/b/1", "2")]
    [InlineData("#/a/b", "[1,2]")]
    [InlineData("#/x~1y/", "3")]
    [InlineData("#/a/b/2", null)]
    [InlineData("#/a/b/01", null)]
    [InlineData("#/a/b/-1", null)]
    [InlineData("#/a/b/99999999999", null)]
    [InlineData("#/a/c", null)]
    [InlineData("#/a/b/0/c", null)]
    public void A_pointer_leads_to_its_node(string reference, string? expected)
    {
        var node = SpecPointer.Parse(reference)!.Resolve(Spec.Root("a: {b: [1, 2]}\nx/y: {'': 3}"));

        Assert.Equal(expected, node is null ? null : Spec.Show(node));
    }

    [Theory]
    [InlineData("#")]
    [InlineData("#/paths/~1a~0%25/get")]
    public void A_pointer_shows_as_it_is_written(string reference) => Assert.Equal(reference, SpecPointer.Parse(reference)!.ToString());
}
