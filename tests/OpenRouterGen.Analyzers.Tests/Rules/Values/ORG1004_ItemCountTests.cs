using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1004_ItemCountTests
{
    private static readonly string s_sixteen = string.Join(", ", Enumerable.Repeat("reference", 16));
    private static readonly string s_seventeen = s_sixteen + ", reference";

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("new[] {{ {0} }}")]
    [InlineData("new ImageReference[] {{ {0} }}")]
    [InlineData("new List<ImageReference> {{ {0} }}")]
    [InlineData("[.. new[] {{ {0} }}]")]
    [InlineData("[{0}, .. Array.Empty<ImageReference>()]")]
    public async Task Seventeen_references_are_reported_and_sixteen_are_not(string form)
    {
        await Verify.RequestAsync("InputReferences = " + string.Format(form, s_sixteen));
        await Verify.RequestAsync("InputReferences = {|ORG1004:" + string.Format(form, s_seventeen) + "|}");
    }

    [Fact]
    public async Task A_branch_is_reported_on_its_own() =>
        await Verify.RequestAsync($"InputReferences = condition ? {{|ORG1004:[{s_seventeen}]|}} : [{s_sixteen}]");

    [Fact]
    public async Task A_size_counts() => await Verify.RequestAsync("InputReferences = {|ORG1004:new ImageReference[17]|}");

    [Fact]
    public async Task A_local_array_keeps_its_size() =>
        await Verify.StatementsAsync($$"""
            var references = new[] { {{s_seventeen}} };
            GC.KeepAlive(new ImageGenerationRequest { Model = "m", Prompt = "p", InputReferences = {|ORG1004:references|} });
            """);

    [Fact]
    public async Task A_local_list_may_change() =>
        await Verify.StatementsAsync($$"""
            var references = new List<ImageReference> { {{s_seventeen}} };
            references.Clear();
            GC.KeepAlive(new ImageGenerationRequest { Model = "m", Prompt = "p", InputReferences = references });
            """);

    [Theory]
    [InlineData("InputReferences = []")]
    [InlineData("InputReferences = Enumerable.Repeat(reference, number).ToArray()")]
    [InlineData("InputReferences = new ImageReference[number]")]
    [InlineData("InputReferences = null")]
    [InlineData("InputReferences = new List<ImageReference>(17)")]
    public async Task A_list_that_fits_or_is_not_known_is_not(string members) => await Verify.RequestAsync(members);
}
