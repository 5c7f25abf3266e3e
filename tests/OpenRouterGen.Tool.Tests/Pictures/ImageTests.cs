using System.Text.Json;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Pictures;

/// <summary>Pictures that come.</summary>
public sealed class ImageTests : IAsyncLifetime
{
    private PictureBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PictureBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_picture_is_a_file_whose_path_is_the_result_and_the_cost_is_said()
    {
        await _bench.Tool.DoAsync("image", "A red panda!", "--model", "acme/one", "--set", "resolution=1K", "--set", "seed=7");
        Assert.Equal("a-red-panda.png\n", _bench.Tool.Output.ToString());
        Assert.Equal(["cost: 0.02 USD, as estimated"], _bench.Words());
        Assert.Equal(["a-red-panda.png"], _bench.Pictures);
        var sent = Assert.Single(_bench.Service.Requests<ImageGenerationRequest>()).Value;
        Assert.Equal(("acme/one", "A red panda!", "1K", 7L), (sent.Model, sent.Prompt, sent.Resolution!.Value.Value, sent.Seed));
    }

    [Fact]
    public async Task Previews_are_files_while_they_come()
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/stream", "--out", "pictures/fox");
        var words = _bench.Words();
        Assert.Equal("cost: 0.05 USD, as estimated", words[^1]);
        Assert.NotEmpty(words[..^1]);
        var previews = Enumerable.Range(1, words.Length - 1).Select(index => $"pictures/fox-preview-{index}.png").ToList();
        Assert.Equal(previews.Select(path => "preview: " + path), words[..^1].Select(line => line.Replace('\\', '/')));
        Assert.Equal([.. previews, "pictures/fox.png"], _bench.Pictures);
    }

    [Theory]
    [InlineData("fox.png", "fox.png", "fox-2.png")]
    [InlineData("fox", "fox.png", "fox-2.png")]
    [InlineData("fox.jpg", "fox.png", "fox-2.png")]
    [InlineData("fox-{n}", "fox-1.png", "fox-2.png")]
    [InlineData("v1.0", "v1.0.png", "v1.0-2.png")]
    [InlineData("of/{model}/", "of/acme-one/a-fox.png", "of/acme-one/a-fox-2.png")]
    public async Task No_file_is_replaced(string path, string there, string written)
    {
        _bench.Tool.Write(there, "mine");
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--out", path);
        Assert.Equal("mine", _bench.Tool.Read(there));
        Assert.Equal(written + "\n", _bench.Tool.Output.ToString().Replace('\\', '/'));
        Assert.Equal(new[] { there, written }.Order(StringComparer.Ordinal), _bench.Pictures);
    }

    [Fact]
    public async Task Several_pictures_are_numbered()
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/stream", "--n", "3", "--out", "{n}-fox");
        Assert.Equal("1-fox.png\n2-fox.png\n3-fox.png\n", _bench.Tool.Output.ToString());
        Assert.EndsWith("cost: 0.15 USD, as estimated\n", _bench.Tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_does_not_make_at_once_is_sent_in_parts_where_the_request_is_to_fit()
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--n", "3", "--set", "resolution=4K", "--fit", "--max-cost", "0.06");
        Assert.Equal("a-fox.png\na-fox-2.png\na-fox-3.png\n", _bench.Tool.Output.ToString());
        Assert.Equal(3, _bench.Service.Ledger.Total);
        Assert.Contains("changed: ", _bench.Words()[0], StringComparison.Ordinal);
        Assert.Equal("cost: 0.06 USD, as estimated", _bench.Words()[^1]);
    }

    [Fact]
    public async Task Without_a_model_the_cheapest_that_takes_the_request_makes_it()
    {
        await _bench.Tool.DoAsync("image", "a fox");
        Assert.Equal("acme/one is the cheapest model that takes it; --model names another.", _bench.Words()[0]);
        await _bench.Tool.DoAsync("image", "a fox", "--n", "2");
        Assert.Equal("acme/stream is the cheapest model that takes it; --model names another.", _bench.Words()[0]);
        await _bench.Tool.DoAsync("image", "a fox", "--set", "resolution=4K", "--fit");
        Assert.Equal("acme/one is the cheapest model that takes it; --model names another.", _bench.Words()[0]);
    }

    [Fact]
    public async Task References_are_files_and_addresses()
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--out", "first.png");
        await _bench.Tool.DoAsync(
            "image", "the same in winter", "--model", "acme/stream", "--reference", "first.png", "--reference", "https://example.com/style.png");
        var sent = _bench.Service.Requests<ImageGenerationRequest>()[^1].Value.InputReferences!;
        Assert.StartsWith("data:image/png;base64,", sent[0].Url, StringComparison.Ordinal);
        Assert.Equal("https://example.com/style.png", sent[1].Url);
    }

    [Theory]
    [InlineData("fox.jpg", "fox.png", "jpg")]
    [InlineData("{n}.webp", "1.png", "webp")]
    [InlineData("fox.SVG", "fox.png", "SVG")]
    public async Task A_name_that_ends_as_another_format_is_warned_of_once(string named, string file, string format)
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/stream", "--n", "2", "--out", named);
        Assert.Contains(file, _bench.Pictures);
        Assert.Equal(
            $"warning: the model made no {format}, so the name ends in .png; --set output_format=... asks for a format",
            Assert.Single(_bench.Words(), line => line.StartsWith("warning", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fox.png")]
    [InlineData("fox.PNG")]
    [InlineData("fox.v2")]
    [InlineData("fox")]
    public async Task A_name_that_ends_as_the_picture_or_as_none_is_warned_of_by_nobody(string named)
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--out", named);
        Assert.DoesNotContain("warning", _bench.Tool.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_can_be_had_as_JSON()
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--json");
        using var json = JsonDocument.Parse(_bench.Tool.Output.ToString());
        Assert.Equal("acme/one", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(Path.Combine(_bench.Tool.Root, "a-fox.png"), json.RootElement.GetProperty("files")[0].GetString());
        Assert.Equal("gen-emulator-1", json.RootElement.GetProperty("generations")[0].GetString());
        Assert.Equal(0.02m, json.RootElement.GetProperty("costUsd").GetDecimal());
        Assert.Equal(0.02m, json.RootElement.GetProperty("estimate").GetProperty("maximumUsd").GetDecimal());
        Assert.False(json.RootElement.GetProperty("emulator").GetBoolean());
    }

    [Fact]
    public async Task Without_a_key_the_emulator_makes_it_and_a_line_says_so()
    {
        _bench.Tool.Variables.Clear();
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--json");
        Assert.Equal(["OPENROUTER_API_KEY is not set: an emulator on this machine answers, and nothing is billed."], _bench.Words());
        Assert.Contains("\"emulator\": true", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Fact]
    public async Task A_request_comes_as_JSON_and_its_prompt_from_a_pipe()
    {
        _bench.Tool.Write("request.json", """{ "model": "acme/one", "prompt": "a fox", "resolution": "2K" }""");
        await _bench.Tool.DoAsync("image", "--request", "request.json");
        Assert.Equal("a-fox.png\n", _bench.Tool.Output.ToString());
        _bench.Tool.With(context => context with { Input = new StringReader("a wolf\n") });
        await _bench.Tool.DoAsync("image", "-", "--request", "request.json");
        Assert.Equal("a-wolf.png\n", _bench.Tool.Output.ToString());
    }

    [Fact]
    public async Task A_check_sends_nothing()
    {
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/one", "--set", "resolution=2K", "--check");
        Assert.StartsWith("acme/one: accepted\n", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync("image", "a fox", "--model", "acme/one", "--set", "resolution=4K", "--check"));
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Fact]
    public async Task Fewer_pictures_than_were_asked_for_are_a_warning()
    {
        _bench.Service.Fail(1, new() { Fewer = 1 });
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/stream", "--n", "2");
        Assert.Equal("a-fox.png\n", _bench.Tool.Output.ToString());
        Assert.Contains("warning: 1 of 2 pictures came", _bench.Words());
    }
}
