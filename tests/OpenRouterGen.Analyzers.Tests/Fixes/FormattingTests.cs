using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenRouterGen.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Fixes;

/// <summary>
/// Every fix that is offered, over every way to write the place: the code compiles after it, its comments, directives and line breaks are the
/// same, what it corrects is gone, and nothing is new.
/// </summary>
public class FormattingTests(ITestOutputHelper output)
{
    private const string Request = "new ImageGenerationRequest {PARTS}";
    private const string Nested = "new { Inner = new[] { new ImageGenerationRequest {PARTS} } }";
    private const string Copy = "new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" } with {PARTS}";
    private const string Options = "new OpenRouterClient(new OpenRouterClientOptions {PARTS})";
    private const string Sample = "new Sample {PARTS}";
    private const string Choice = "(streamed.Value switch {PARTS})";

    private static readonly string s_sixteen = string.Join(", ", Enumerable.Repeat("reference", 16));

    public static TheoryData<string, string, string> Cases()
    {
        string[] required = ["Model = \"openai/gpt-image-2\"", "Prompt = \"p\""];
        string[] qwen = ["Model = ImageModels.Qwen.QwenImage3", "Prompt = \"p\""];
        var data = new TheoryData<string, string, string>();
        foreach (var form in new[] { Request, Nested })
        {
            Add("ORG1001", form, [.. required, "ImageCount = 11", "Seed = 1"]);
            Add("ORG1001", form, [.. required, "ImageCount = 5 + 7"]);
            Add("ORG1002", form, [.. required, "Quality = \"hihg\""]);
            Add("ORG1002", form, [.. required, "Quality = condition ? \"hihg\" : null", "Seed = 1"]);
            Add("ORG1003", form, [.. required, $"SessionId = \"{new string('a', 257)}\""]);
            Add("ORG1004", form, [.. required, $"InputReferences = [{s_sixteen}, reference]"]);
            Add("ORG1004", form, [.. required, $"InputReferences = new ImageReference[17] {{ {s_sixteen}, reference }}", "Seed = 1"]);
            Add("ORG1005", form, [.. required, "InputReferences = [\"cat.png\", reference]"]);
            Add("ORG1006", form, ["Model = \"m\"", "Prompt = \"p\"", "Size = \"2K\"", "Resolution = \"4K\"", "Seed = 1"]);
            Add("ORG1007", form, [.. required, "OutputFormat = \"png\"", "OutputCompression = 80"]);
            Add("ORG1030", form, ["Prompt = \"p\"", "Model = \"openai/gpt-image-22\""]);
            Add("ORG1031", form, [.. qwen, "Background = \"opaque\"", "Seed = 1"]);
            Add("ORG1032", form, [.. qwen, "Resolution = Resolution.Tier4K"]);
            Add("ORG1033", form, [.. qwen, "ImageCount = 9"]);
            Add("ORG1034", form, [.. qwen, "InputReferences = [reference, reference, reference, reference, reference]"]);
            Add("ORG1035", form, [.. qwen, "OutputCompression = 80"]);
        }

        Add("ORG1001", Copy, ["ImageCount = 11"]);
        Add("ORG1006", Copy, ["Size = \"2K\"", "Resolution = \"4K\""]);
        Add("ORG1008", Sample, ["Mask = \"m\"", "Code = \"a\""]);
        Add("ORG1010", Options, ["ApiKey = \"sk-or-v1-0123456789abcdef\""]);
        Add("ORG1011", Choice, ["ImageCompletedEvent => 1", "ImagePreviewEvent => 2"]);
        return data;

        void Add(string id, string form, string[] parts) => data.Add(id, form, string.Join('\n', parts));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fix_keeps_what_it_does_not_correct(string id, string form, string parts)
    {
        var offered = 0;
        foreach (var formatting in Formatting.All)
        {
            var before = Source(form, formatting, parts.Split('\n'));
            offered += await FixAsync(id, before, formatting.Name);
        }

        output.WriteLine($"{offered} fixes over {Formatting.All.Count} formattings");
        Assert.InRange(offered, Formatting.All.Count - 4, int.MaxValue);
    }

    [Theory]
    [InlineData("case ImageCompletedEvent: break;")]
    [InlineData("\n        case ImageCompletedEvent:\n            break; // done\n        // nothing else\n        ")]
    [InlineData("\r\n\t\tcase ImageCompletedEvent:\r\n\t\t\tbreak;\r\n\t\t")]
    [InlineData("\n#region cases\n        case ImageCompletedEvent:\n            break;\n#endregion\n        ")]
    [InlineData("\n#pragma warning disable CS0168\n        case ImageCompletedEvent:\n            break;\n#pragma warning restore CS0168\n        ")]
    public async Task A_section_is_added_behind_what_stands_there(string sections)
    {
        var source = Verify.Method($"switch (streamed.Value) {{ {sections} }}");
        Assert.Equal(1, await FixAsync("ORG1012", sections.Contains('\r') ? source.ReplaceLineEndings("\r\n") : source, sections));
    }

    [Fact]
    public async Task Where_directives_decide_what_stands_last_no_case_is_added()
    {
        var source = Verify.Method("""
            switch (streamed.Value)
            {
                case ImageCompletedEvent: break;
            #if NEVER
                case ImagePreviewEvent: break;
            #endif
            }
            """);
        Assert.Equal(0, await FixAsync("ORG1012", source, "#if"));
    }

    [Fact]
    public async Task A_local_that_code_reads_which_is_not_compiled_is_left_as_it_is()
    {
        var workspace = FixWorkspace.Of(Verify.Method("""
            var count = 11;
            #if NEVER
            Console.WriteLine(count);
            #endif
            GC.KeepAlive(new ImageGenerationRequest { Model = "m", Prompt = "p", ImageCount = count });
            """));
        var fix = (await workspace.OfferedAsync("ORG1001"))[0];
        Assert.Equal("Replace 'count' with 10", fix.Title);
        await workspace.ApplyAsync(fix);
        Assert.Contains("var count = 11;", await workspace.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var all = new[] { ITEMS }; GC.KeepAlive(all[16]); GC.KeepAlive(plain with { InputReferences = all });", false)]
    [InlineData("var all = new[] { ITEMS }; GC.KeepAlive(plain with { InputReferences = all });", true)]
    [InlineData("var all = new ImageReference[17]; all[16] = reference; GC.KeepAlive(plain with { InputReferences = all });", false)]
    [InlineData("GC.KeepAlive(plain with { InputReferences = new List<ImageReference>(number) { ITEMS } });", false)]
    [InlineData("GC.KeepAlive(plain with { InputReferences = new ImageReference[17] });", true)]
    public async Task Items_go_only_from_a_list_that_nothing_else_uses(string statements, bool isOffered)
    {
        const string Plain = "var plain = new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" }; ";
        var source = Verify.Method(Plain + statements.Replace("ITEMS", s_sixteen + ", reference", StringComparison.Ordinal));
        Assert.Equal(isOffered ? 1 : 0, await FixAsync("ORG1004", source, statements));
    }

    /// <summary>Applies each fix that is offered for the first diagnostic, and returns how many there were.</summary>
    private static async Task<int> FixAsync(string id, string before, string name)
    {
        var workspace = FixWorkspace.Of(before);
        Assert.Empty(Unexpected(await workspace.ErrorsAsync()));
        var found = await workspace.DiagnosticsAsync();
        var diagnostic = found.First(one => one.Id == id);
        var fixes = await workspace.OfferedAsync(diagnostic);
        foreach (var fix in fixes)
        {
            Assert.InRange(fix.Title.Length, 1, 79);
            var changed = FixWorkspace.Of(before);
            await changed.ApplyAsync((await changed.OfferedAsync(diagnostic.Id)).Single(one => one.Title == fix.Title));
            var after = await changed.TextAsync();
            var where = $"{name}, {fix.Title}:\n{after}";
            Assert.True(!Unexpected(await changed.ErrorsAsync()).Any(), where + string.Join('\n', await changed.ErrorsAsync()));
            Assert.True(Notes(before).SequenceEqual(Notes(after)), where);
            Assert.True(before.Contains('\r') == after.Contains('\r') && !HasMixedBreaks(before, after), where);
            var left = (await changed.DiagnosticsAsync()).Select(one => one.Id).Order(StringComparer.Ordinal);
            var expected = found.Where(one => one != diagnostic).Select(one => one.Id).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(left), where + string.Join(' ', left));
        }

        return fixes.Count;
    }

    // The compiler says in words of its own that a switch misses a case.
    private static IEnumerable<string> Unexpected(IEnumerable<string> errors) => errors.Where(error => !error.Contains("CS8509", StringComparison.Ordinal));

    private static bool HasMixedBreaks(string before, string after) =>
        before.Contains('\r') && after.Replace("\r\n", string.Empty, StringComparison.Ordinal).Contains('\n');

    private static IEnumerable<string> Notes(string source) => CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions).GetRoot().DescendantTrivia()
        .Where(trivia => trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia))
        .Select(trivia => trivia.ToString());

    private static string Source(string form, Formatting formatting, string[] parts)
    {
        var written = formatting.Write(parts);
        var statement = form.Replace("PARTS", written, StringComparison.Ordinal);
        var source = form == Sample ? SampleRecord.With($"client.Send({statement});") : Verify.Method($"GC.KeepAlive({statement});");
        return written.Contains('\r') ? source.ReplaceLineEndings("\r\n") : source;
    }
}
