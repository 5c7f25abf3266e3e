using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1030_UnknownEntryTests
{
    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = {|ORG1030:\"smal\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = {|ORG1030:Kinds.Plain|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = condition ? \"small\" : {|ORG1030:\"else\"|} });")]
    [InlineData("var order = new Order(); order.Kind = {|ORG1030:\"large\"|}; sender.Send(order);")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"bare\" } with { Kind = {|ORG1030:\"gone\"|} });")]
    [InlineData("GC.KeepAlive(new Order { Kind = {|ORG1030:\"gone\"|} } with { Count = 3 });")]
    public Task A_constant_that_is_no_entry_is_reported(string statements) => CatalogSource.SampleAsync(statements);

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\" });")]
    [InlineData("GC.KeepAlive(new Order { Kind = Kinds.Nested.Large });")]
    [InlineData("GC.KeepAlive(new Order { Kind = text });")]
    [InlineData("GC.KeepAlive(new Order { Kind = null });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"\" });")]
    [InlineData("GC.KeepAlive(new Order { Tier = \"9K\", Count = 99 });")]
    public Task An_entry_or_what_is_not_known_is_not(string statements) => CatalogSource.SampleAsync(statements);

    [Theory]
    [InlineData("{|ORG1030:\"\"|}")]
    [InlineData("{|ORG1030:string.Empty|}")]
    [InlineData("condition ? {|ORG1030:\"\"|} : text")]
    public Task A_required_member_cannot_be_empty(string model) => CatalogSource.RequestAsync(model, "ImageCount = 1");

    [Theory]
    [InlineData("qwen/qwen-image-3:nitro")]
    [InlineData("qwen/qwen-image-3:floor")]
    [InlineData("qwen/qwen-image-3:free")]
    [InlineData("qwen/qwen-image-3:online")]
    public Task What_chooses_a_route_leaves_the_model_the_same(string model) =>
        CatalogSource.RequestAsync($"\"{model}\"", "Resolution = {|ORG1032:\"4K\"|}");

    [Theory]
    [InlineData("qwen/qwen-image3:nitro", "\"qwen/qwen-image-3:nitro\"")]
    [InlineData("qwen/qwen-image3:online", "\"qwen/qwen-image-3:online\"")]
    [InlineData("qwen/qwen-image-3:nitr", "\"qwen/qwen-image-3\"")]
    public async Task A_suggestion_keeps_the_route(string model, string offered)
    {
        var found = await Verify.StatementsAsync($$"""GC.KeepAlive(new ImageGenerationRequest { Model = {|ORG1030:"{{model}}"|}, Prompt = "p" });""");
        Assert.Equal(offered, found.Single().Properties["Replacements"]);
    }

    [Fact]
    public async Task Each_place_of_an_id_is_offered_its_own_nearest_model()
    {
        string[] models = ["qwen/qwen-image3", "bytedance-seed/seedream-4-5", "qwen/qwen-image3", "nobody/nothing-like-it", "nobody/nothing-like-it"];
        var found = await Verify.StatementsAsync(
            string.Concat(models.Select(model => $"GC.KeepAlive(new ImageGenerationRequest {{ Model = {{|ORG1030:\"{model}\"|}}, Prompt = \"p\" }}); ")));
        Assert.Equal(
            ["\"qwen/qwen-image-3\"", "\"bytedance-seed/seedream-4.5\"", "\"qwen/qwen-image-3\"", "", ""],
            found.Select(diagnostic => diagnostic.Properties["Replacements"]));
    }

    [Fact]
    public async Task The_nearest_model_is_offered()
    {
        var found = await Verify.StatementsAsync(
            "GC.KeepAlive(new ImageGenerationRequest { Model = {|ORG1030:\"bytedance-seed/seedream-4-5\"|}, Prompt = \"p\" });");
        Assert.Equal(
            "'bytedance-seed/seedream-4-5' is not in the catalog 'ImageModels' (a snapshot of 2026-09-27), so nothing is checked against it; "
                + "did you mean 'bytedance-seed/seedream-4.5'?",
            found.Single().GetMessage());
        Assert.Equal("\"bytedance-seed/seedream-4.5\"", found.Single().Properties["Replacements"]);
    }

    [Theory]
    [InlineData("ListEndpointsAsync({|ORG1030:\"bytedance-seed/seedream-4.6\"|})")]
    [InlineData("TryListEndpointsAsync({|ORG1030:\"openai/gpt-imag-2\"|})")]
    [InlineData("ListEndpointsAsync(condition ? {|ORG1030:\"qwen/qwen-image\"|} : text)")]
    [InlineData("ListEndpointsAsync({|ORG1030:\"qwen/qwen-image:free\"|})")]
    [InlineData("ListEndpointsAsync(modelId: {|ORG1030:\"black-forest-labs/flux-2-pro\"|})")]
    [InlineData("ListEndpointsAsync(\"somebody/something-else\")")]
    [InlineData("ListEndpointsAsync(\"qwen/qwen-image-3:nitro\")")]
    [InlineData("ListEndpointsAsync(ImageModels.Qwen.QwenImage3)")]
    [InlineData("ListEndpointsAsync(text)")]
    public Task An_id_that_is_given_alone_is_reported_when_it_is_nearly_an_entry(string call) => Verify.StatementsAsync($"await client.Images.{call};");

    [Fact]
    public async Task Of_an_id_alone_nothing_would_be_checked() => Assert.EndsWith(
        "); did you mean 'qwen/qwen-image-3'?",
        (await Verify.StatementsAsync("await client.Images.ListEndpointsAsync({|ORG1030:\"qwen/qwen-image\"|});")).Single().GetMessage(),
        StringComparison.Ordinal);
}
