using System.Text.Json;

namespace OpenRouter.Tests.Capabilities;

/// <summary>What becomes of a parameter that a model does not take.</summary>
public sealed class RequestFittingTests
{
    /// <summary>Descriptors of a model, members of a request, and the changes as <c>parameter kind before after</c>.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { """ "resolution":{"type":"enum","values":["1K","2K"]} """, """ "resolution":"4K" """, "resolution Replaced 4K 2K" },
        { """ "resolution":{"type":"enum","values":["1K","4K"]} """, """ "resolution":"2K" """, "resolution Replaced 2K 1K" },
        { """ "resolution":{"type":"enum","values":["4K","2K"]} """, """ "resolution":"512" """, "resolution Replaced 512 2K" },
        { """ "resolution":{"type":"enum","values":["auto"]} """, """ "resolution":"2K" """, "resolution Dropped 2K " },
        { """ "resolution":{"type":"enum","values":[]} """, """ "resolution":"2K" """, "resolution Dropped 2K " },
        { """ "seed":{"type":"boolean"} """, """ "resolution":"2K","seed":1 """, "resolution Dropped 2K " },
        { """ "resolution":{"type":"enum","values":["1K"]} """, """ "size":"4K","resolution":"4K" """, "resolution Replaced 4K 1K|size Replaced 4K 1K" },
        { """ "resolution":{"type":"enum","values":["1K"]} """, """ "size":"1000x9" """, "" },
        { """ "n":{"type":"range","min":1,"max":4} """, """ "n":9 """, "n Clamped 9 4" },
        { """ "n":{"type":"range","min":2,"max":4} """, """ "n":1 """, "n Clamped 1 2" },
        { """ "n":{"type":"range","min":1,"max":4.5} """, """ "n":9 """, "n Clamped 9 4" },
        { """ "n":{"type":"range","min":4.2,"max":4.5} """, """ "n":9 """, "n Dropped 9 " },
        { """ "n":{"type":"range","min":5,"max":1} """, """ "n":3 """, "n Dropped 3 " },
        { """ "n":{"type":"enum","values":["1","2","4"]} """, """ "n":3 """, "n Replaced 3 4" },
        { """ "seed":{"type":"boolean"} """, """ "n":3 """, "n Dropped 3 " },
        { """ "seed":{"type":"boolean"} """, """ "n":1 """, "" },
        { """ "input_references":{"type":"range","min":0,"max":1} """, """ "input_references":[@,@,@] """, "input_references Cut 3 items 1 items" },
        { """ "input_references":{"type":"range","min":0,"max":0} """, """ "input_references":[@] """, "input_references Dropped 1 items " },
        { """ "input_references":{"type":"range","min":2,"max":3} """, """ "input_references":[@] """, "input_references Dropped 1 items " },
        { """ "quality":{"type":"enum","values":["auto","low","medium"]} """, """ "quality":"max" """, "quality Replaced max medium" },
        { """ "quality":{"type":"enum","values":["auto"]} """, """ "quality":"max" """, "quality Dropped max " },
        { """ "quality":{"type":"enum","values":["low"]} """, """ "quality":"newest" """, "quality Dropped newest " },
        { """ "output_format":{"type":"enum","values":["png","webp"]} """, """ "output_format":"jpeg" """, "output_format Replaced jpeg webp" },
        { """ "output_format":{"type":"enum","values":["svg"]} """, """ "output_format":"png" """, "output_format Dropped png " },
        { """ "output_format":{"type":"enum","values":["png","jpeg"]},"background":{"type":"boolean"} """,
            """ "output_format":"webp","background":"transparent" """, "output_format Replaced webp png" },
        { """ "output_format":{"type":"enum","values":["png","jpeg"]},"background":{"type":"boolean"} """,
            """ "output_format":"jpeg","background":"transparent" """, "output_format Replaced jpeg png" },
        { """ "output_format":{"type":"enum","values":["jpeg"]},"background":{"type":"boolean"} """,
            """ "output_format":"jpeg","background":"transparent" """, "background Dropped transparent " },
        { """ "output_format":{"type":"boolean"} """, """ "output_format":"jpeg","background":"transparent" """, "background Dropped transparent " },
        { """ "seed":{"type":"boolean"} """, """ "stream":true,"output_compression":5 """, "output_compression Dropped 5 |stream Dropped true " },
        { """ "quality":{"type":"dice"},"aspect_ratio":{"type":"enum","values":["1:1"]} """, """ "quality":"max","aspect_ratio":"21:9" """, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_parameter_becomes_what_is_nearest_or_goes(string descriptors, string members, string changes)
    {
        var model = Model(descriptors);
        var request = Request(members);
        var (fitted, made) = request.FitTo(model);
        Assert.Equal(changes, string.Join('|', made.Select(static change => $"{change.Parameter} {change.Kind} {change.Before} {change.After}")));
        Assert.All(made, static change => Assert.NotEmpty(change.Reason));
        Assert.Equal(made.Count == 0, ReferenceEquals(request, fitted));
        Assert.Same(fitted, fitted.FitTo(model).Request);
        Assert.Empty(model.Check(fitted).Refused);
        Assert.Empty(model.Check(fitted).Ignored);
    }

    [Theory]
    [InlineData("21:9", "16:9")]
    [InlineData("9:20", "9:16")]
    [InlineData("1:1", "4:5")]
    [InlineData("auto", null)]
    [InlineData("wide", null)]
    public void A_ratio_that_is_refused_becomes_the_nearest_one(string asked, string? nearest)
    {
        var ratios = new[] { "16:9", "9:16", "4:5", "auto-ish" };
        Assert.Equal(nearest, Runtime.NearestChoice.Of("aspect_ratio", asked, ratios, null));
    }

    [Fact]
    public void A_request_for_another_model_names_the_one_that_it_is_fitted_to()
    {
        var (fitted, changes) = (Request(""" "seed":1 """) with { Model = "x/y" }).FitTo(Model(""" "seed":{"type":"boolean"} """));
        Assert.Equal("a/b", fitted.Model);
        Assert.Equal(("model", ParameterChangeKind.Renamed, "x/y", "a/b"), Facts(Assert.Single(changes)));
    }

    [Theory]
    [InlineData("a/b:nitro", true)]
    [InlineData("a/b:else", false)]
    [InlineData("a/bc", false)]
    public void What_may_follow_an_id_stays(string id, bool stays)
    {
        var request = Request(""" "seed":1 """) with { Model = id };
        Assert.Equal(stays, ReferenceEquals(request, request.FitTo(Model(""" "seed":{"type":"boolean"} """)).Request));
    }

    [Fact]
    public void The_options_that_an_endpoint_drops_go_and_the_others_stay()
    {
        var endpoint = Endpoint(""" "seed":{"type":"boolean"} """);
        var request = Request(""" "provider":{"sort":"price","options":{"openai":{"steps":3,"other":{"deep":[1,null]}},"recraft":{"style":"x"}}} """);
        var (fitted, changes) = request.FitTo(endpoint);
        Assert.Equal(("provider.options.openai.other", ParameterChangeKind.Dropped, "other", null), Facts(Assert.Single(changes)));
        Assert.Equal("""{"options":{"openai":{"steps":3},"recraft":{"style":"x"}},"sort":"price"}""", JsonSerializer.Serialize(fitted.Provider));
        Assert.Equal(3, fitted.Provider!.Options!.OpenAI!["steps"].GetInt32());
    }

    [Fact]
    public void An_endpoint_all_of_whose_options_are_dropped_has_none_left()
    {
        var request = Request(""" "provider":{"sort":"price","options":{"openai":{"other":1}}} """);
        Assert.Equal("""{"sort":"price"}""", JsonSerializer.Serialize(request.FitTo(Endpoint(""" "seed":{"type":"boolean"} """)).Request.Provider));
    }

    [Fact]
    public void A_request_for_more_pictures_than_a_model_makes_at_once_is_split()
    {
        var parts = Request(""" "n":10,"seed":9007199254740993,"quality":"low" """)
            .SplitFor(Model(""" "n":{"type":"range","min":1,"max":4},"seed":{"type":"boolean"} """));
        Assert.Equal([4, 4, 2], parts.Select(static part => part.Request.ImageCount));
        Assert.Equal([9007199254740993, 9007199254740994, 9007199254740995], parts.Select(static part => part.Request.Seed));
        Assert.Equal(["n Split", "seed Split", "quality Dropped"], parts[1].Changes.Select(static change => change.Parameter + " " + change.Kind));
    }

    [Theory]
    [InlineData(""" "n":4 """, 1)]
    [InlineData(""" "seed":4 """, 1)]
    [InlineData(""" "n":2147483647 """, 1)]
    [InlineData(""" "n":5 """, 2)]
    public void Only_what_is_too_much_is_split(string members, int parts) =>
        Assert.Equal(parts, Request(members).SplitFor(Model(""" "n":{"type":"range","min":1,"max":4},"seed":{"type":"boolean"} """)).Count);

    [Fact]
    public void A_constant_of_the_catalog_is_enough()
    {
        var request = Request(""" "resolution":"4K","n":9,"quality":"high" """) with { Model = ImageModels.Qwen.QwenImage3 };
        var (fitted, changes) = request.FitTo(ImageModels.Qwen.QwenImage3);
        Assert.Equal(("2K", 6, (Quality?)null), (fitted.Resolution, fitted.ImageCount, fitted.Quality));
        Assert.Equal(["resolution", "quality", "n"], changes.Select(static change => change.Parameter));
        Assert.Equal(2, request.SplitFor(ImageModels.Qwen.QwenImage3).Count);
    }

    [Fact]
    public void Of_a_model_that_the_catalog_does_not_have_nothing_is_known()
    {
        var request = new ImageGenerationRequest { Model = "no/one", Prompt = "p", Resolution = "4K" };
        var fitted = request.FitTo("no/one");
        Assert.Same(request, fitted.Request);
        Assert.Equal(ParameterVerdict.Undecided, fitted.Report.Verdict);
    }

    [Fact]
    public void A_text_of_the_result_has_every_change_and_never_the_prompt()
    {
        var text = (Request(""" "resolution":"4K" """) with { Prompt = "secret" }).FitTo(Model(""" "seed":{"type":"boolean"} """)).ToString();
        Assert.Equal("'resolution': 4K dropped; it is not supported; Accepted", text);
    }

    private static (string Parameter, ParameterChangeKind Kind, string Before, string? After) Facts(ParameterChange change) =>
        (change.Parameter, change.Kind, change.Before, change.After);

    internal static ImageModel Model(string descriptors) => JsonSerializer.Deserialize<ImageModel>($$$"""
        {
          "id": "a/b", "name": "b", "description": "", "created": 0, "endpoints": "/",
          "architecture": {"input_modalities": ["text"], "output_modalities": ["image"]},
          "supports_streaming": false, "supported_parameters": { {{{descriptors}}} }
        }
        """)!;

    private static ImageEndpoint Endpoint(string descriptors) => JsonSerializer.Deserialize<ImageEndpoint>($$$"""
        {
          "provider_name": "O", "provider_slug": "openai", "provider_tag": null, "pricing": [],
          "allowed_passthrough_parameters": ["steps"], "supports_streaming": false, "supported_parameters": { {{{descriptors}}} }
        }
        """)!;

    internal static ImageGenerationRequest Request(string members)
    {
        var reference = """{"type":"image_url","image_url":{"url":"https://x/1"}}""";
        return JsonSerializer.Deserialize<ImageGenerationRequest>(
            $$"""{"model":"a/b","prompt":"p",{{members.Replace("@", reference, StringComparison.Ordinal)}} }""")!;
    }
}
