using System.Text.RegularExpressions;
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

    private static Task VerifyAsync(string statements) => Verify.StatementsAsync(
        Regex.Replace(statements, @"Send\((.+?)\);", "GC.KeepAlive(new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", InputReferences = $1 });")
            .Replace("$16", s_sixteen, StringComparison.Ordinal)
            .Replace("$17", s_seventeen, StringComparison.Ordinal));

    [Fact]
    public async Task A_local_list_may_change() =>
        await Verify.StatementsAsync($$"""
            var references = new List<ImageReference> { {{s_seventeen}} };
            references.Clear();
            GC.KeepAlive(new ImageGenerationRequest { Model = "m", Prompt = "p", InputReferences = references });
            """);

    [Theory]
    [InlineData("var list = new List<ImageReference> { $17 }; Send({|ORG1004:list|});")]
    [InlineData("var list = new List<ImageReference> { $16 }; list.Add(reference); Send({|ORG1004:list|});")]
    [InlineData("var list = new List<ImageReference> { $17 }; if (condition) list.Add(reference); Send({|ORG1004:list|});")]
    [InlineData("var list = new List<ImageReference> { $16 }; list.Add(reference); Send({|ORG1004:[.. list]|});")]
    [InlineData("Send(condition ? {|ORG1004:[$17]|} : [$16]);")]
    [InlineData("var many = new[] { $17 }; Send({|ORG1004:many|}); Console.WriteLine(many.Length);")]
    [InlineData("IReadOnlyList<ImageReference> many = [$17]; Send({|ORG1004:many|});")]
    [InlineData("Send({|ORG1004:[$16, .. condition ? [reference] : new[] { reference }]|});")]
    public Task A_list_that_only_grows_has_at_least_what_it_is_given(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("var list = new List<ImageReference> { $16 }; if (condition) list.Add(reference); Send(list);")]
    [InlineData("var list = new List<ImageReference> { $16 }; Send(list); list.Add(reference);")]
    [InlineData("var list = new List<ImageReference> { $17 }; list.RemoveAt(0); Send(list);")]
    [InlineData("var list = new List<ImageReference> { $17 }; Trim(list); Send(list); static void Trim(List<ImageReference> all) => all.Clear();")]
    [InlineData("var list = new List<ImageReference> { $17 }; IReadOnlyList<ImageReference> view = list; list.Clear(); Send(view);")]
    [InlineData("var many = condition ? new[] { $17 } : [reference]; if (many.Length < 17) Send(many);")]
    [InlineData("var many = new[] { $17 }; Send(many[..16]);")]
    [InlineData("var many = new[] { $17 }; Send(many.Take(16).ToList() );")]
    [InlineData("Send(false ? [$17] : [$16]);")]
    [InlineData("if (condition) return; Send(condition ? [$17] : [$16]);")]
    public Task A_list_that_may_shrink_is_not(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("InputReferences = []")]
    [InlineData("InputReferences = Enumerable.Repeat(reference, number).ToArray()")]
    [InlineData("InputReferences = new ImageReference[number]")]
    [InlineData("InputReferences = null")]
    [InlineData("InputReferences = new List<ImageReference>(17)")]
    public async Task A_list_that_fits_or_is_not_known_is_not(string members) => await Verify.RequestAsync(members);
}
