using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1037_DroppedOptionTests
{
    private const string Json = "System.Text.Json.JsonElement";

    [Theory]
    [InlineData("Recraft = new Dictionary<string, " + Json + "> { [{|ORG1037:\"styl\"|}] = default }")]
    [InlineData("Recraft = new Dictionary<string, " + Json + "> { { {|ORG1037:\"steps\"|}, default }, { \"style\", default } }")]
    public Task An_option_that_the_provider_does_not_take_is_reported(string options) =>
        CatalogSource.RequestAsync(CatalogSource.Vector, "Provider = new() { Options = new() { " + options + " } }");

    [Theory]
    [InlineData(CatalogSource.Vector, "Recraft = new Dictionary<string, " + Json + "> { [\"style\"] = default, [text] = default }")]
    [InlineData(CatalogSource.Vector, "{|ORG1039:OpenAI|} = new Dictionary<string, " + Json + "> { [\"anything\"] = default }")]
    [InlineData(CatalogSource.Gpt, "OpenAI = new Dictionary<string, " + Json + "> { [\"anything\"] = default }")]
    [InlineData("text", "Recraft = new Dictionary<string, " + Json + "> { [\"anything\"] = default }")]
    public Task One_that_it_takes_or_of_which_nothing_is_known_is_not(string model, string options) =>
        CatalogSource.RequestAsync(model, "Provider = new() { Options = new() { " + options + " } }");

    [Theory]
    [InlineData("GC.KeepAlive(new Order { Kind = \"nested/large\", Extra = new() { Here = new Dictionary<string, int> { [{|ORG1037:\"a\"|}] = 1 } } });")]
    [InlineData("GC.KeepAlive(new Order { Kind = \"small\", Extra = new() { Here = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 1 } } });")]
    [InlineData(
        "GC.KeepAlive(new Order { Kind = condition ? \"small\" : \"nested/large\", "
            + "Extra = new() { Here = new Dictionary<string, int> { [\"a\"] = 1, [{|ORG1037:\"c\"|}] = 1 } } });")]
    [InlineData(
        "GC.KeepAlive(new Order { Kind = \"small\", Extra = new() { "
            + "There = new Dictionary<string, int> { [\"c\"] = 1 }, {|ORG1039:Faraway|} = new Dictionary<string, int> { [\"c\"] = 1 } } });")]
    public Task Every_endpoint_of_the_name_counts(string statements) => CatalogSource.SampleAsync(statements);

    [Fact]
    public async Task The_message_lists_what_is_taken()
    {
        var found = await CatalogSource.RequestAsync(
            CatalogSource.Vector,
            "Provider = new() { Options = new() { Recraft = new Dictionary<string, " + Json + "> { [{|ORG1037:\"styl\"|}] = default } } }");
        Assert.Equal(
            "'styl' is dropped: at 'recraft', 'recraft/recraft-v4.1-pro-vector' takes only 'style', 'controls', 'text_layout', "
                + "says the catalog's snapshot of 2026-09-27",
            found.Single().GetMessage());
    }
}
