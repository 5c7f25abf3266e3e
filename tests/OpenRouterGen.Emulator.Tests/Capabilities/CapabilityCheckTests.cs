using OpenRouter.Emulator.Capabilities;

namespace OpenRouter.Emulator.Tests.Capabilities;

public sealed class CapabilityCheckTests
{
    private static readonly ImageParameters s_plain = new() { Model = "a/model", Prompt = "a red panda" };

    // As the catalog has qwen/qwen-image-3, shortened, and one descriptor of a kind nobody knows.
    private static readonly Dictionary<string, Capability> s_accepted = new()
    {
        ["resolution"] = new Capability.OneOf(["1K", "2K"]),
        ["aspect_ratio"] = new Capability.Unknown(),
        ["n"] = new Capability.Range(1, 6),
        ["input_references"] = new Capability.Range(0, 4),
        ["seed"] = new Capability.Supported(),
    };

    private static readonly Dictionary<string, Capability> s_nothing = [];

    [Fact]
    public void A_request_with_accepted_values_passes() => Assert.Null(CapabilityCheck.FirstRefusal(
        s_plain with { Resolution = "2K", AspectRatio = "7:3", N = 6, References = 4, Seed = -5 }, s_accepted));

    [Fact]
    public void A_value_that_is_not_listed_is_refused_with_the_list() => Refused(
        s_plain with { Resolution = "4K" }, s_accepted, "resolution", "'resolution' must be one of 1K, 2K for model 'a/model', not '4K'.");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_number_out_of_range_is_refused_with_the_range(int n) => Refused(
        s_plain with { N = n }, s_accepted, "n", $"'n' must be between 1 and 6 for model 'a/model', not '{n}'.");

    [Fact]
    public void More_references_than_allowed_are_refused_with_the_number() => Refused(
        s_plain with { References = 5 }, s_accepted, "input_references", "'input_references' must have between 0 and 4 items for model 'a/model', not '5'.");

    [Fact]
    public void A_parameter_that_the_model_does_not_name_is_refused_with_those_it_does() => Refused(
        s_plain with { Background = "opaque" }, s_accepted, "background",
        "'background' is not supported by model 'a/model'. Supported are: resolution, aspect_ratio, n, input_references, seed.");

    [Fact]
    public void A_model_that_names_nothing_still_says_so() => Refused(
        s_plain with { Seed = 1 }, s_nothing, "seed", "'seed' is not supported by model 'a/model'. Supported are: (none).");

    [Fact]
    public void Two_pictures_are_refused_where_n_is_not_named() => Refused(
        s_plain with { N = 2 }, s_nothing, "n", "'n' must be 1 for model 'a/model', not '2'.");

    [Fact]
    public void References_are_refused_where_they_are_not_named() => Refused(
        s_plain with { References = 1 }, s_nothing, "input_references", "'input_references' must be empty for model 'a/model', not 1 items.");

    [Fact]
    public void A_quality_passes_where_it_is_not_named() => Assert.Null(CapabilityCheck.FirstRefusal(s_plain with { Quality = "high" }, s_nothing));

    [Fact]
    public void A_ratio_that_is_not_listed_passes_and_one_where_none_is_named_does_not()
    {
        var ratio = s_plain with { AspectRatio = "21:9" };
        Assert.Null(CapabilityCheck.FirstRefusal(ratio, new Dictionary<string, Capability> { ["aspect_ratio"] = new Capability.OneOf(["1:1"]) }));
        Assert.Equal("aspect_ratio", CapabilityCheck.FirstRefusal(ratio, s_nothing)?.Parameter);
    }

    [Fact]
    public void One_picture_no_references_and_a_compression_pass_everywhere() => Assert.Null(CapabilityCheck.FirstRefusal(
        s_plain with { N = 1, References = 0, OutputCompression = 50 }, s_nothing));

    [Fact]
    public void A_tier_in_size_is_judged_as_a_resolution() => Refused(
        s_plain with { Size = "4K" }, s_accepted, "size", "'size' must be one of 1K, 2K for model 'a/model', not '4K'.");

    [Fact]
    public void A_tier_in_size_is_refused_where_there_are_no_resolutions() => Refused(
        s_plain with { Size = "2K" }, s_nothing, "size", "'size' cannot be a tier for model 'a/model', which has no 'resolution'. Supported are: (none).");

    [Fact]
    public void A_size_in_pixels_passes_where_nothing_is_said_of_it() =>
        Assert.Null(CapabilityCheck.FirstRefusal(s_plain with { Size = "640x480" }, s_nothing));

    [Fact]
    public void A_text_is_never_within_a_range() => Refused(
        s_plain with { Quality = "high" }, new Dictionary<string, Capability> { ["quality"] = new Capability.Range(0, 1.5m) }, "quality",
        "'quality' must be between 0 and 1.5 for model 'a/model', not 'high'.");

    [Fact]
    public void A_number_is_compared_with_a_list_by_its_text() => Assert.Null(CapabilityCheck.FirstRefusal(
        s_plain with { N = 4 }, new Dictionary<string, Capability> { ["n"] = new Capability.OneOf(["1", "4"]) }));

    private static void Refused(ImageParameters request, IReadOnlyDictionary<string, Capability> accepted, string parameter, string message) =>
        Assert.Equal(new Refusal(parameter, message), CapabilityCheck.FirstRefusal(request, accepted));
}
