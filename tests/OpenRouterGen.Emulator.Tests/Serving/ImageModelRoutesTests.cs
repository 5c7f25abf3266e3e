using System.Net;

namespace OpenRouter.Emulator.Tests.Serving;

public sealed class ImageModelRoutesTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task The_listing_has_every_model_of_the_snapshot_and_needs_no_key()
    {
        using var client = new HttpClient();
        var json = await client.GetStringAsync(emulator.Server.BaseAddress + "/images/models");
        Assert.StartsWith(
            """
            {"data":[{"id":"bytedance-seed/seedream-4.5","name":"Seedream 4.5",
            "description":"The emulator knows no description of this model.","created":1785542400,
            "architecture":{"input_modalities":["text","image"],"output_modalities":["image"]},
            "supported_parameters":{"resolution":{"type":"enum","values":["1K","2K","4K"]},"aspect_ratio":{"type":"enum","values":["1:1","1:2","1:4","1:8",
            "2:1","2:3","3:2","3:4","4:1","4:3","4:5","5:4","8:1","9:16","16:9","9:19.5","19.5:9","9:20","20:9","9:21","21:9","2.35:1","5:2","auto"]},
            "n":{"type":"range","min":1,"max":10},"input_references":{"type":"range","min":0,"max":14},"seed":{"type":"boolean"}},"supports_streaming":false,
            "endpoints":"/api/v1/images/models/bytedance-seed/seedream-4.5/endpoints"},{"id":"google/gemini-3.1-flash-image",
            """.ReplaceLineEndings(""),
            json, StringComparison.Ordinal);
        Assert.Equal(9, json.Split("{\"id\":").Length - 1);
        Assert.DoesNotContain("endpoint_records", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_documented_is_filled_in()
    {
        var json = await emulator.Client.GetStringAsync("/api/v1/images/models");
        Assert.Contains("""{"id":"qwen/qwen-image-3","name":"qwen/qwen-image-3",""", json, StringComparison.Ordinal);
        Assert.Contains(
            """{"id":"black-forest-labs/flux.2-pro","name":"FLUX.2 Pro","description":"The emulator knows no description of this """
                + """model.","created":1785542400,"architecture":{"input_modalities":["text","image"],"output_modalities":["image"]},""", json,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoints_of_a_model_come_with_prices()
    {
        var json = await emulator.Client.GetStringAsync("/api/v1/images/models/sourceful/riverflow-v2.5-pro/endpoints");
        Assert.Equal(
            """
            {"id":"sourceful/riverflow-v2.5-pro","endpoints":[{"provider_name":"Sourceful","provider_slug":"sourceful","provider_tag":null,
            "supported_parameters":{"resolution":{"type":"enum","values":["1K","2K","4K"]},
            "aspect_ratio":{"type":"enum","values":["1:1","4:3","3:4","3:2","2:3","16:9","9:16","21:9","auto"]},
            "output_format":{"type":"enum","values":["png","jpeg","webp"]},"background":{"type":"enum","values":["auto","transparent","opaque"]},
            "n":{"type":"range","min":1,"max":1},"input_references":{"type":"range","min":0,"max":10}},
            "allowed_passthrough_parameters":["font_inputs"],"supports_streaming":false,"pricing":[{"billable":"output_image","unit":"image","cost_usd":0.13},
            {"billable":"output_image","unit":"image","cost_usd":0.15,"variant":"2k"},
            {"billable":"output_image","unit":"image","cost_usd":0.17,"variant":"4k"}]}]}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public async Task An_endpoint_without_documented_facts_is_filled_in()
    {
        var json = await emulator.Client.GetStringAsync("/api/v1/images/models/google/gemini-3.1-flash-lite-image/endpoints");
        Assert.Contains("""{"provider_name":"google-vertex","provider_slug":"google-vertex","provider_tag":null,""", json, StringComparison.Ordinal);
        Assert.EndsWith(
            ""","allowed_passthrough_parameters":[],"supports_streaming":false,"pricing":[{"billable":"input_text","unit":"token","cost_usd":0.000005},"""
                + """{"billable":"input_image","unit":"token","cost_usd":0.00001},{"billable":"output_image","unit":"token","cost_usd":0.00003}]}]}""",
            json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segments_may_be_percent_encoded()
    {
        using var response = await emulator.Client.GetAsync(new Uri("/api/v1/images/models/qwen/qwen%2Dimage%2D3/endpoints", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_404()
    {
        using var response = await emulator.Client.GetAsync("/api/v1/images/models/nobody/nothing/endpoints");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(
            """{"error":{"code":404,"message":"There is no image model 'nobody/nothing'. GET /api/v1/images/models lists those that there """
                + """are.","metadata":{"error_type":"not_found"}}}""",
            await response.Content.ReadAsStringAsync());
    }
}
