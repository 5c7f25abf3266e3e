using System.Text.Json;

namespace OpenRouter.Tests.Capabilities;

/// <summary>Requests against the descriptors of discovery's types.</summary>
public sealed class RequestCheckTests
{
    private const string Descriptors = """
        "supported_parameters": {
          "resolution": {"type": "enum", "values": ["1K", "2K"]},
          "n": {"type": "range", "min": 1, "max": 4},
          "input_references": {"type": "range", "min": 0, "max": 1},
          "seed": {"type": "boolean"},
          "aspect_ratio": {"type": "enum", "values": ["1:1"]},
          "quality": {"type": "dice", "sides": 6}
        }
        """;

    private static readonly ImageModel s_model = Read<ImageModel>($$$"""
        {
          "id": "a/b", "name": "b", "description": "", "created": 0, "endpoints": "/",
          "architecture": {"input_modalities": ["text"], "output_modalities": ["image"]},
          "supports_streaming": true, {{{Descriptors}}}
        }
        """);

    private static readonly ImageEndpoint s_endpoint = Read<ImageEndpoint>($$$"""
        {
          "provider_name": "B", "provider_slug": "seed", "provider_tag": null, "pricing": [],
          "allowed_passthrough_parameters": ["steps"], "supports_streaming": false, {{{Descriptors}}}
        }
        """);

    public static TheoryData<string, string, string> Cases => new()
    {
        { """ "resolution":"2K" """, "resolution", "Accepted" },
        { """ "resolution":"4K" """, "resolution", "Refused" },
        { """ "size":"2K" """, "size", "Accepted" },
        { """ "size":"4K" """, "size", "Refused" },
        { """ "size":"1024x1024" """, "size", "Undecided" },
        { """ "n":4 """, "n", "Accepted" },
        { """ "n":5 """, "n", "Refused" },
        { """ "n":0 """, "n", "Refused" },
        { """ "input_references":[] """, "input_references", "Accepted" },
        { """ "input_references":[{"type":"image_url","image_url":{"url":"https://x/1"}}] """, "input_references", "Accepted" },
        { """ "input_references":[{"type":"image_url","image_url":{"url":"https://x/1"}},{"type":"image_url","image_url":{"url":"https://x/2"}}] """,
            "input_references", "Refused" },
        { """ "seed":7 """, "seed", "Accepted" },
        { """ "aspect_ratio":"1:1" """, "aspect_ratio", "Accepted" },
        { """ "aspect_ratio":"21:9" """, "aspect_ratio", "Undecided" },
        { """ "quality":"high" """, "quality", "Undecided" },
        { """ "background":"auto" """, "background", "Refused" },
        { """ "output_format":"png" """, "output_format", "Refused" },
        { """ "output_compression":50 """, "output_compression", "Ignored" },
        { """ "stream":false """, "stream", "Accepted" },
    };

    [Fact]
    public void A_quality_is_ignored_where_there_is_no_such_knob()
    {
        var model = s_model with { SupportedParameters = new Dictionary<string, CapabilityDescriptor>() };
        Assert.Equal("quality", Assert.Single(model.Check(Request(""" "quality":"high" """)).Ignored).Parameter);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_parameter_is_judged_by_its_descriptor_at_a_model_and_at_an_endpoint(string member, string parameter, string verdict)
    {
        var request = Request(member);
        foreach (var report in new[] { s_model.Check(request), s_endpoint.Check(request) })
        {
            var judgement = Assert.Single(report.Parameters);
            Assert.Equal((parameter, verdict), (judgement.Parameter, judgement.Verdict.ToString()));
            Assert.NotEmpty(judgement.Reason);
        }
    }

    [Fact]
    public void A_stream_is_ignored_where_there_is_none()
    {
        var request = Request(""" "stream":true """);
        Assert.Equal(ParameterVerdict.Accepted, Assert.Single(s_model.Check(request).Parameters).Verdict);
        Assert.Equal(ParameterVerdict.Ignored, Assert.Single(s_endpoint.Check(request).Parameters).Verdict);
    }

    [Fact]
    public void An_endpoint_judges_the_options_under_its_own_name_only()
    {
        var request = Request(""" "provider":{"options":{"seed":{"steps":3,"other":{"deep":true}},"recraft":{"style":"x"}}} """);
        Assert.Empty(s_model.Check(request).Parameters);
        Assert.Equal(
            ["provider.options.seed.steps Accepted", "provider.options.seed.other Ignored"],
            s_endpoint.Check(request).Parameters.Select(static judgement => judgement.Parameter + " " + judgement.Verdict));
    }

    [Fact]
    public void The_options_of_a_provider_that_the_document_does_not_know_are_judged_too()
    {
        var endpoint = s_endpoint with { ProviderSlug = "brand-new" };
        var request = Request(""" "provider":{"options":{"brand-new":{"other":1}}} """);
        Assert.Equal("provider.options.brand-new.other", Assert.Single(endpoint.Check(request).Ignored).Parameter);
    }

    [Fact]
    public void What_descriptors_never_speak_of_is_not_judged()
    {
        var report = s_model.Check(new ImageGenerationRequest { Model = "a/b", Prompt = "", User = "me" });
        Assert.Empty(report.Parameters);
        Assert.Equal(ParameterVerdict.Accepted, report.Verdict);
    }

    [Fact]
    public void An_enum_that_is_not_set_is_not_sent_and_not_judged() =>
        Assert.Empty(s_model.Check(new ImageGenerationRequest { Model = "a/b", Prompt = "p", Resolution = default(Resolution) }).Parameters);

    [Fact]
    public void The_worst_verdict_is_the_requests_and_what_is_ignored_stands_in_no_ones_way()
    {
        Assert.Equal(ParameterVerdict.Accepted, s_model.Check(Request(""" "output_compression":5,"n":2 """)).Verdict);
        Assert.Equal(ParameterVerdict.Undecided, s_model.Check(Request(""" "quality":"low","n":2 """)).Verdict);
        var report = s_model.Check(Request(""" "quality":"low","n":9,"resolution":"1K","output_compression":5 """));
        Assert.Equal(ParameterVerdict.Refused, report.Verdict);
        Assert.Equal("n", Assert.Single(report.Refused).Parameter);
        Assert.Equal("quality", Assert.Single(report.Undecided).Parameter);
        Assert.Equal("output_compression", Assert.Single(report.Ignored).Parameter);
        Assert.Equal("resolution", Assert.Single(report.Accepted).Parameter);
        Assert.Equal(
            "Refused; 'output_compression': it is not supported, and ignored; ImageCount ('n'): 9 is not supported; it must be between 1 and 4",
            report.ToString());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void A_reason_is_the_same_in_every_culture(string culture)
    {
        using var scope = new Json.CultureScope(culture);
        var descriptor = Read<ImageModel>(JsonSerializer.Serialize(s_model).Replace("\"max\":4", "\"max\":4.5", StringComparison.Ordinal));
        Assert.Equal("9 is not supported; it must be between 1 and 4.5", Assert.Single(descriptor.Check(Request(""" "n":9 """)).Refused).Reason);
    }

    private static ImageGenerationRequest Request(string members) => Read<ImageGenerationRequest>($$"""{"model":"a/b","prompt":"p",{{members}} }""");

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}
