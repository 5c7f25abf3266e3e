using System.Text.Json;
using OpenRouter;
using Playground.Forms;
using Playground.Pages;

namespace OpenRouterGen.Playground.Tests.Forms;

/// <summary>A parameter that is newer than this client gets a control by its descriptor alone, and is sent.</summary>
public sealed class NewerParameterTests
{
    private static readonly ImageEndpoint s_endpoint = JsonSerializer.Deserialize<ImageEndpoint>(
        """
        {
          "provider_name": "Somebody", "provider_slug": "somebody", "provider_tag": null, "supports_streaming": false, "pricing": [],
          "allowed_passthrough_parameters": [],
          "supported_parameters": {
            "mood": { "type": "enum", "values": ["calm", "512", "<i>"] },
            "strength": { "type": "range", "min": 0, "max": 1 },
            "tiling": { "type": "boolean" },
            "shape": { "type": "polygon", "corners": 5 },
            "quality": { "type": "boolean" }
          }
        }
        """,
        RequestBuilder.Json)!;

    [Theory]
    [InlineData("mood", "Choice", "value=\"&lt;i&gt;\"")]
    [InlineData("strength", "Number", "step=\"any\" value=\"\" placeholder=\"Default, 0 to 1\"")]
    [InlineData("tiling", "Flag", "type=\"checkbox\" value=\"true\"")]
    [InlineData("shape", "Text", "type=\"text\"")]
    [InlineData("quality", "Text", "<option>high</option>")]
    public void It_has_a_control_of_its_kind(string name, string kind, string html)
    {
        var control = Control.Of(s_endpoint).Single(control => control.Name == name);
        Assert.Equal(kind, control.Kind.ToString());
        var state = new ConflictFinder(new FormValues { Model = "somebody/new" }, s_endpoint).Find([control])[name];
        Assert.Contains(html, new FieldHtml(control, null, state).Write().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mood", "512", "\"512\"")]
    [InlineData("mood", "true", "\"true\"")]
    [InlineData("strength", "0.5", "0.5")]
    [InlineData("tiling", "true", "true")]
    [InlineData("shape", "5", "\"5\"")]
    public void It_is_sent_as_its_descriptor_says(string name, string text, string json)
    {
        var request = RequestBuilder.Build(new FormValues { Model = "somebody/new" }.With(name, text), s_endpoint, out var problems);
        Assert.Empty(problems);
        Assert.Equal(json, JsonSerializer.SerializeToElement(request, RequestBuilder.Json).GetProperty(name).GetRawText());
    }

    [Fact]
    public void A_text_that_should_be_a_number_is_a_problem()
    {
        RequestBuilder.Build(new FormValues { Model = "somebody/new" }.With("strength", "much"), s_endpoint, out var problems);
        Assert.Equal(new FormProblem("strength", "'much' is no number"), Assert.Single(problems));
    }
}
