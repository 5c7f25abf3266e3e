using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1002_UnknownEnumValueTests
{
    [Theory]
    [InlineData("Quality = {|ORG1002:\"hihg\"|}")]
    [InlineData("Resolution = {|ORG1002:\"3K\"|}")]
    [InlineData("Resolution = {|ORG1002:\"2k\"|}")]
    [InlineData("Resolution = {|ORG1002:\"\"|}")]
    [InlineData("AspectRatio = condition ? {|ORG1002:\"16x9\"|} : \"16:9\"")]
    [InlineData("Resolution = condition ? {|ORG1002:\"2k\"|} : null")]
    [InlineData("Resolution = condition ? {|ORG1002:\"2k\"|} : Resolution.Tier2K")]
    [InlineData("Resolution = {|ORG1002:\"2\" + \"k\"|}")]
    [InlineData("Resolution = {|ORG1002:$\"{2}k\"|}")]
    [InlineData("Background = text ?? {|ORG1002:\"clear\"|}")]
    [InlineData("Background = number switch { 1 => {|ORG1002:\"clear\"|}, _ => \"auto\" }")]
    [InlineData("Quality = {|ORG1002:nameof(Quality)|}")]
    [InlineData("Provider = new() { Sort = {|ORG1002:\"prize\"|} }")]
    public async Task An_unknown_text_is_reported(string members) => await Verify.RequestAsync(members);

    [Theory]
    [InlineData("Quality = \"high\"")]
    [InlineData("Quality = Quality.High")]
    [InlineData("Quality = Quality.Values.High")]
    [InlineData("Quality = new Quality(\"ultra\")")]
    [InlineData("Quality = new(\"ultra\")")]
    [InlineData("Quality = (Quality)\"ultra\"")]
    [InlineData("Quality = text")]
    [InlineData("Quality = null")]
    [InlineData("Quality = default")]
    [InlineData("Resolution = condition ? \"2K\" : null")]
    [InlineData("Resolution = $\"{number}K\"")]
    [InlineData("Resolution = $\"{2}K\"")]
    [InlineData("Provider = new() { Order = [\"openai\", \"a new one\"] }")]
    [InlineData("Provider = new() { Sort = \"price\" }")]
    [InlineData("Provider = new() { Sort = new ProviderSort(\"newest\") }")]
    [InlineData("Resolution = true ? \"2K\" : \"3K\"")]
    public async Task A_known_an_intended_or_an_undecided_text_is_not(string members) => await Verify.RequestAsync(members);

    [Theory]
    [InlineData("GC.KeepAlive(Quality.High == \"ultra\");")]
    [InlineData("GC.KeepAlive(\"ultra\" != Quality.High);")]
    [InlineData("GC.KeepAlive(Quality.High.Equals(\"ultra\"));")]
    [InlineData("GC.KeepAlive(new List<Quality>().Contains(\"ultra\"));")]
    [InlineData(
        "static void Same<T>(IEnumerable<T> one, T[] other) => GC.KeepAlive((one, other)); Same([Quality.Low, \"ultra\"], new[] { Quality.Low, \"ultra\" });")]
    public async Task A_comparison_may_be_with_a_value_that_is_newer(string statement) => await Verify.StatementsAsync(statement);

    [Theory]
    [InlineData("Quality expected = \"ultra\"; GC.KeepAlive(Quality.High == expected);")]
    [InlineData("Quality expected = \"ultra\"; GC.KeepAlive(expected.Equals(Quality.High));")]
    [InlineData("Quality[] all = [\"ultra\", \"low\"]; GC.KeepAlive(all.Contains(Quality.High));")]
    [InlineData("var all = new HashSet<Quality> { \"ultra\", \"low\" }; GC.KeepAlive(all.Contains(Quality.High));")]
    [InlineData("var all = new List<Quality>(); all.Add(\"ultra\"); GC.KeepAlive(all.Contains(Quality.High));")]
    [InlineData("var names = new Dictionary<Quality, string> { [\"ultra\"] = \"best\" }; GC.KeepAlive(names);")]
    [InlineData("GC.KeepAlive(new ImageModelArchitecture { InputModalities = [\"smell\"], OutputModalities = [\"taste\"] });")]
    public Task What_is_kept_to_be_compared_or_comes_back_is_not_sent(string statement) => Verify.StatementsAsync(statement);

    [Theory]
    [InlineData("Console.WriteLine(given ?? \"none\");")]
    [InlineData("Console.WriteLine($\"{given ?? \"none\"}\");")]
    [InlineData("Console.WriteLine($\"{given ?? \"none\",-10}\");")]
    [InlineData("Console.WriteLine(\"{0} {1}\", condition ? given : \"none\", 1);")]
    [InlineData("Console.WriteLine((given ?? \"none\").ToString());")]
    [InlineData("var shown = (given ?? \"none\").Value; Console.WriteLine(shown);")]
    [InlineData("var shown = given ?? \"none\"; Console.WriteLine(shown); Console.WriteLine($\"{shown}\");")]
    [InlineData("Console.WriteLine(string.Format(\"{0}\", given is { } one ? one : \"none\"));")]
    [InlineData("Console.WriteLine(string.Join(\", \", given ?? \"none\", 1));")]
    [InlineData("Console.WriteLine(new System.Text.StringBuilder().Append(given ?? \"none\"));")]
    [InlineData("var tags = new Dictionary<string, object> { [\"quality\"] = given ?? \"none\" }; GC.KeepAlive(tags);")]
    [InlineData("GC.KeepAlive(new { Quality = given ?? \"none\" });")]
    [InlineData("GC.KeepAlive(new[] { 1 }.GroupBy(_ => given ?? \"none\"));")]
    [InlineData("GC.KeepAlive(new[] { 1 }.OrderByDescending(_ => { return given ?? \"none\"; }));")]
    public Task What_is_only_shown_is_not_sent(string statements) => GivenAsync(statements);

    [Theory]
    [InlineData("GC.KeepAlive(given ?? {|ORG1002:\"none\"|});")]
    [InlineData("#Quality = given ?? {|ORG1002:\"none\"|} });")]
    [InlineData("var shown = given ?? {|ORG1002:\"none\"|}; Console.WriteLine(shown); #Quality = shown });")]
    [InlineData("Quality WriteOf(Quality one) => one; GC.KeepAlive(WriteOf({|ORG1002:\"none\"|}));")]
    [InlineData("var byName = new Dictionary<string, Quality> { [\"a\"] = {|ORG1002:\"none\"|} }; GC.KeepAlive(byName);")]
    [InlineData("GC.KeepAlive(new[] { 1 }.Select(_ => given ?? {|ORG1002:\"none\"|}));")]
    public Task What_is_shown_and_sent_is_reported(string statements) => GivenAsync(statements);

    private static Task GivenAsync(string statements) =>
        HelperAsync("var given = new ImageGenerationRequest { Model = \"m\", Prompt = text }.Quality; " + statements);

    [Theory]
    [InlineData("Quality quality = {|ORG1002:\"hihg\"|}; GC.KeepAlive(quality);")]
    [InlineData("Quality? quality = {|ORG1002:\"hihg\"|}; GC.KeepAlive(quality);")]
    [InlineData("Quality Get() => {|ORG1002:\"hihg\"|}; GC.KeepAlive(Get());")]
    [InlineData("await client.Models.ListAsync(new() { Category = {|ORG1002:\"programing\"|} });")]
    public async Task A_conversion_is_checked_wherever_it_stands(string statement) => await Verify.StatementsAsync(statement);

    [Theory]
    [InlineData("static T Pick<T>(params T[] all) => all[0]; #Quality = Pick<Quality>({|ORG1002:\"hihg\"|}, \"low\") });")]
    [InlineData("static T Same<T>(T one) => one; #Quality = Same<Quality>({|ORG1002:\"hihg\"|}) });")]
    [InlineData("static T Same<T>(T one) => one; var quality = Same<Quality>({|ORG1002:\"hihg\"|}); #Quality = quality });")]
    [InlineData("static T Or<T>(bool first, T one, T other) => first ? one : other; #Quality = Or<Quality?>(condition, {|ORG1002:\"hihg\"|}, null) });")]
    [InlineData("static IEnumerable<T> Of<T>(params T[] all) => all; #Quality = Of<Quality>({|ORG1002:\"hihg\"|}).First() });")]
    public Task What_a_generic_helper_hands_to_a_request_is_reported(string statements) => HelperAsync(statements);

    [Theory]
    [InlineData("static T Same<T>(T one) => one; GC.KeepAlive(Same<Quality>(\"ultra\") == Quality.High);")]
    [InlineData("static T Same<T>(T one) => one; var quality = Same<Quality>(\"ultra\"); GC.KeepAlive(quality == Quality.High);")]
    [InlineData("static T Same<T>(T one) => one; #Quality = Same<Quality>(new(\"ultra\")) });")]
    [InlineData("static T[] Of<T>(params T[] all) => all; GC.KeepAlive(Of<Quality>(\"ultra\").Contains(Quality.High));")]
    [InlineData("static bool Is<T>(T one, T other) => one!.Equals(other); GC.KeepAlive(Is<Quality>(\"ultra\", Quality.High));")]
    public Task What_one_gets_to_compare_is_not(string statements) => HelperAsync(statements);

    private static Task HelperAsync(string statements) => Verify.StatementsAsync(
        statements.Replace("#", "GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Quality = {|ORG1002:\"hihg\"|}", "'hihg' is not a known value of 'Quality'; did you mean 'high'?")]
    [InlineData(
        "Background = {|ORG1002:\"checkerboard\"|}",
        "'checkerboard' is not a known value of 'Background'; known values are 'auto', 'transparent', 'opaque'")]
    public async Task The_message_names_the_nearest_value_or_all(string members, string message) =>
        Assert.Equal(message, (await Verify.RequestAsync(members)).Single().GetMessage());
}
