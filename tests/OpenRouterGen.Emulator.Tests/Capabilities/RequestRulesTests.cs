using OpenRouter.Emulator.Capabilities;

namespace OpenRouter.Emulator.Tests.Capabilities;

public sealed class RequestRulesTests
{
    private static readonly ImageParameters s_plain = new() { Model = "a/model", Prompt = "a red panda" };

    public static TheoryData<string, string> Refused => new()
    {
        { "empty model", "'model' must not be empty: it is an id such as 'author/slug'." },
        { "empty prompt", "'prompt' must have at least 1 character." },
        { "n 0", "'n' must be between 1 and 10, not '0'." },
        { "n 11", "'n' must be between 1 and 10, not '11'." },
        { "compression 101", "'output_compression' must be between 0 and 100, not '101'." },
        { "17 references", "'input_references' must have at most 16 items, not '17'." },
        { "size word", "'size' must be a tier (512, 1K, 2K, 4K) or WxH with edges from 16 to 4096 pixels, not 'big'." },
        { "size huge", "'size' must be a tier (512, 1K, 2K, 4K) or WxH with edges from 16 to 4096 pixels, not '9000x10'." },
        { "tier and resolution", "'size' is the tier '2K' while 'resolution' is '1K': they must be equal, or send one of them." },
        { "long session", "'session_id' must have at most 256 characters." },
        { "pixels and ratio", "'aspect_ratio' is '16:9' while 'size' is '2048x2048': they must agree, or send one of them." },
        { "transparent jpeg", "'background' can be 'transparent' only when 'output_format' is png or webp, not 'jpeg'." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_broken_rule_is_refused_in_words(string name, string message)
    {
        var refusal = RequestRules.FirstRefusal(Broken(name));
        Assert.Equal(message, refusal?.Message);
        Assert.StartsWith($"'{refusal!.Parameter}'", message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Accepted =>
        ["plain", "bounds", "equal tiers", "pixels and resolution", "tier and ratio", "pixels and their ratio", "pixels and auto", "transparent png",
            "transparent webp", "transparent alone", "opaque jpeg"];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_good_request_passes(string name) => Assert.Null(RequestRules.FirstRefusal(Good(name)));

    [Fact]
    public void The_first_of_two_broken_rules_is_returned() =>
        Assert.Equal("prompt", RequestRules.FirstRefusal(s_plain with { Prompt = "", N = 0 })?.Parameter);

    private static ImageParameters Broken(string name) => name switch
    {
        "empty model" => s_plain with { Model = "" },
        "empty prompt" => s_plain with { Prompt = "" },
        "n 0" => s_plain with { N = 0 },
        "n 11" => s_plain with { N = 11 },
        "compression 101" => s_plain with { OutputCompression = 101 },
        "17 references" => s_plain with { References = 17 },
        "size word" => s_plain with { Size = "big" },
        "size huge" => s_plain with { Size = "9000x10" },
        "tier and resolution" => s_plain with { Size = "2K", Resolution = "1K" },
        "long session" => s_plain with { SessionId = new string('s', 257) },
        "pixels and ratio" => s_plain with { Size = "2048x2048", AspectRatio = "16:9" },
        "transparent jpeg" => s_plain with { Background = "transparent", OutputFormat = "jpeg" },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static ImageParameters Good(string name) => name switch
    {
        "plain" => s_plain,
        "bounds" => s_plain with { N = 10, OutputCompression = 0, References = 16, SessionId = new string('s', 256) },
        "pixels and resolution" => s_plain with { Size = "2048x2048", Resolution = "4K" },
        "equal tiers" => s_plain with { Size = "2K", Resolution = "2K" },
        "tier and ratio" => s_plain with { Size = "2K", AspectRatio = "16:9" },
        "pixels and their ratio" => s_plain with { Size = "1920x1080", AspectRatio = "16:9" },
        "pixels and auto" => s_plain with { Size = "1920x1080", AspectRatio = "auto" },
        "transparent png" => s_plain with { Background = "transparent", OutputFormat = "png" },
        "transparent webp" => s_plain with { Background = "transparent", OutputFormat = "webp" },
        "transparent alone" => s_plain with { Background = "transparent" },
        "opaque jpeg" => s_plain with { Background = "opaque", OutputFormat = "jpeg" },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
