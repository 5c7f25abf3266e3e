using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouter;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Pages;

/// <summary>The form offers what a model takes, and says why the rest is not offered.</summary>
public sealed partial class FormTests
{
    [Theory]
    [MemberData(nameof(BundledModels.All), MemberType = typeof(BundledModels))]
    public async Task Each_model_has_a_control_for_each_of_its_descriptors(string model)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var client = new OpenRouterClient(playground.Server.Emulator!.ClientOptions);
        var endpoints = await client.Images.ListEndpointsAsync(model);
        var controls = (await playground.FormAsync(("model", model), ("switched", "true"))).GetProperty("controls").GetString()!;
        var offered = Parameter().Matches(controls).Select(match => match.Groups[1].Value).ToHashSet();
        var described = endpoints.Endpoints.SelectMany(endpoint => endpoint.SupportedParameters).DistinctBy(pair => pair.Key).ToList();
        Assert.Equal(described.Select(pair => pair.Key).ToHashSet(), offered.Where(name => name != "size").ToHashSet());
        Assert.Equal(described.Any(pair => pair.Key is "resolution" or "aspect_ratio"), offered.Contains("size"));
        Assert.All(described, pair => Holds(Field(controls, pair.Key), pair.Value));
        Assert.DoesNotContain(" disabled", controls, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BundledModels.All), MemberType = typeof(BundledModels))]
    public async Task Options_of_providers_are_those_that_are_passed_on(string model)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var client = new OpenRouterClient(playground.Server.Emulator!.ClientOptions);
        var endpoints = await client.Images.ListEndpointsAsync(model);
        var controls = (await playground.FormAsync(("model", model), ("switched", "true"))).GetProperty("controls").GetString()!;
        Assert.Equal(
            from endpoint in endpoints.Endpoints from option in endpoint.AllowedPassthroughParameters select $"o.{endpoint.ProviderSlug}.{option}",
            Option().Matches(controls).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("p.background", "transparent", "output_format", "jpeg", "transparent background needs png or webp")]
    [InlineData("p.output_format", "jpeg", "background", "transparent", "transparent background needs png or webp")]
    [InlineData("p.size", "1024x1024", "aspect_ratio", "16:9", "another ratio")]
    [InlineData("p.size", "2K", "resolution", "4K", "contradict each other")]
    public async Task A_value_that_does_not_go_with_the_rest_is_refused_in_words(string name, string value, string parameter, string refused, string reason)
    {
        await using var playground = await RunningPlayground.StartAsync();
        var state = StateOf(await playground.FormAsync(("model", BundledModels.WithFormats), (name, value)), parameter);
        Assert.Contains(refused, state.GetProperty("refused").EnumerateArray().Select(item => item.GetString()));
        Assert.Contains(reason, state.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Empty(StateOf(await playground.FormAsync(("model", BundledModels.WithFormats)), parameter).GetProperty("refused").EnumerateArray());
    }

    [Theory]
    [InlineData("png", true)]
    [InlineData("webp", false)]
    [InlineData("jpeg", false)]
    [InlineData("", false)]
    public async Task A_compression_that_would_be_ignored_cannot_be_set(string format, bool isDisabled)
    {
        await using var playground = await RunningPlayground.StartAsync();
        var state = StateOf(await playground.FormAsync(("model", ImageModels.OpenAI.GptImage1Mini), ("p.output_format", format)), "output_compression");
        Assert.Equal(isDisabled, state.GetProperty("isDisabled").GetBoolean());
        Assert.Equal(isDisabled ? "The compression counts only for webp and jpeg." : "", state.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_compression_that_was_set_before_can_still_be_cleared()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var answer = await playground.FormAsync(("model", ImageModels.OpenAI.GptImage1Mini), ("p.output_format", "png"), ("p.output_compression", "80"));
        var state = StateOf(answer, "output_compression");
        Assert.False(state.GetProperty("isDisabled").GetBoolean());
        Assert.Equal("The compression counts only for webp and jpeg.", state.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("p.n", "11", "n")]
    [InlineData("p.n", "many", "n")]
    [InlineData("p.n", "1.5", "n")]
    [InlineData("p.seed", "0x10", "seed")]
    [InlineData("p.resolution", "8K", "resolution")]
    public async Task A_value_out_of_bounds_is_named_where_it_stands(string name, string value, string parameter)
    {
        await using var playground = await RunningPlayground.StartAsync();
        var answer = await playground.FormAsync(("model", BundledModels.Priced), (name, value));
        Assert.NotEqual("", StateOf(answer, parameter).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Switching_the_model_keeps_what_fits_and_says_what_changed()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var answer = await playground.FormAsync(
            ("model", ImageModels.Qwen.QwenImage3), ("switched", "true"), ("p.resolution", "4K"), ("p.seed", "7"), ("p.quality", "high"),
            ("p.n", "10"), ("reference", "https://example.com/fox.png"));
        var changes = answer.GetProperty("changes").GetString()!;
        Assert.Contains("Resolution 4K becomes 2K", changes, StringComparison.Ordinal);
        Assert.Contains("Quality high is left out", changes, StringComparison.Ordinal);
        Assert.Contains("Pictures 10 becomes 6", changes, StringComparison.Ordinal);
        var controls = answer.GetProperty("controls").GetString()!;
        Assert.Contains("value=\"2K\" checked", Field(controls, "resolution"), StringComparison.Ordinal);
        Assert.Contains("value=\"7\"", Field(controls, "seed"), StringComparison.Ordinal);
        Assert.Contains("https://example.com/fox.png", Field(controls, "input_references"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_above_the_limit_of_the_new_model_are_left_out()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var references = Enumerable.Range(1, 3).Select(number => ("reference", $"https://example.com/{number}.png")).ToArray();
        var answer = await playground.FormAsync([("model", BundledModels.WithOptions), ("switched", "true"), .. references]);
        Assert.Contains("3", answer.GetProperty("changes").GetString(), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(answer.GetProperty("controls").GetString()!, "name=\"reference\""));
    }

    [Fact]
    public async Task An_option_of_a_provider_that_does_not_serve_the_model_is_left_out()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var answer = await playground.FormAsync(
            ("model", BundledModels.WithFormats), ("switched", "true"), ("o.recraft.style", "ink"), ("o.sourceful.font_inputs", "[]"));
        Assert.Contains("ink is left out", answer.GetProperty("changes").GetString(), StringComparison.Ordinal);
        Assert.Contains("font_inputs", answer.GetProperty("texts").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ink", answer.GetProperty("texts").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_is_there_before_the_picture()
    {
        await using var playground = await RunningPlayground.StartAsync();
        var answer = await playground.FormAsync(("model", BundledModels.Priced), ("p.n", "3"), ("also", ImageModels.Qwen.QwenImage3));
        var estimate = answer.GetProperty("estimate").GetString()!;
        Assert.Contains("Seedream 4.5 <b>$0.15</b>", estimate, StringComparison.Ordinal);
        Assert.Contains("<b>$0.09</b>", estimate, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_wrote_is_text_and_no_markup()
    {
        await using var playground = await RunningPlayground.StartAsync();
        const string Hostile = "\"><script>alert(1)</script>";
        var id = await playground.MakeAsync(("model", BundledModels.Priced), ("prompt", Hostile), ("p.aspect_ratio", "1:1"));
        foreach (var path in new[] { "/", "/runs/" + id, $"/runs/{id}/1-1.png/view" })
        {
            var html = await playground.GetAsync(path);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_model_that_is_gone_is_said_to_be()
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var answer = await playground.PostAsync("/form", ("model", "nobody/gone"), ("switched", "true"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("choose another one", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static JsonElement StateOf(JsonElement answer, string parameter) => answer.GetProperty("states").GetProperty(parameter);

    // From the parameter's own mark to the next one's.
    private static string Field(string controls, string parameter)
    {
        var start = controls.IndexOf($"data-parameter=\"{parameter}\"", StringComparison.Ordinal);
        var end = controls.IndexOf("data-parameter=", start + 1, StringComparison.Ordinal);
        return end < 0 ? controls[start..] : controls[start..end];
    }

    private static void Holds(string field, CapabilityDescriptor descriptor)
    {
        switch (descriptor.Value)
        {
            case EnumCapability choice:
                Assert.Equal(["", .. choice.Values], Choice().Matches(field).Select(match => match.Groups[1].Value + match.Groups[2].Value));
                break;
            case RangeCapability range when field.Contains("data-most", StringComparison.Ordinal):
                Assert.Contains($"data-most=\"{range.Max}\"", field, StringComparison.Ordinal);
                break;
            case RangeCapability { Min: var least, Max: var most } when least == most:
                Assert.Contains($"Always {least}", field, StringComparison.Ordinal);
                break;
            case RangeCapability range:
                Assert.Contains($"min=\"{range.Min}\" max=\"{range.Max}\"", field, StringComparison.Ordinal);
                break;
            case BooleanCapability:
                Assert.Contains("type=\"number\"", field, StringComparison.Ordinal);
                break;
            default:
                Assert.True(field.Contains("type=\"text\"", StringComparison.Ordinal) || field.Contains("data-most=\"16\"", StringComparison.Ordinal), field);
                break;
        }
    }

    [GeneratedRegex("data-parameter=\"(\\w+)\"")]
    private static partial Regex Parameter();

    [GeneratedRegex("name=\"(o\\.[^\"]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("type=\"radio\" name=\"[^\"]+\" value=\"([^\"]*)\"|<option(?: value=\"\")?>(?!Default)([^<]*)<|<option value=\"\">")]
    private static partial Regex Choice();
}
