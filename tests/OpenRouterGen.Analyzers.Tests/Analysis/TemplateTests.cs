using System.Text.RegularExpressions;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Analysis;

/// <summary>
/// Requests of which only copies are sent, with another value where they are wrong, beside such that are sent as well. In each form, # is one.
/// </summary>
public class TemplateTests
{
    private const string Template = "new ImageGenerationRequest { Model = \"m\", Prompt = {|ORG1003:\"\"|} }";

    [Theory]
    [InlineData("GC.KeepAlive(# with { Prompt = text });")]
    [InlineData("var made = #; GC.KeepAlive((made with { Prompt = text }, made with { Seed = 1, Prompt = text }));")]
    [InlineData("var made = #; var seeded = made with { Seed = 1 }; GC.KeepAlive(seeded with { Prompt = text });")]
    [InlineData("var made = condition ? # : null; GC.KeepAlive(made! with { Prompt = text });")]
    [InlineData("var made = #; Func<string, object> fill = prompt => made with { Prompt = prompt }; GC.KeepAlive(fill);")]
    [InlineData("var made = #; GC.KeepAlive(made with { Prompt = made.Prompt + text });")]
    [InlineData("var made = #; GC.KeepAlive((made.Model, made with { Prompt = text }));")]
    [InlineData("var made = #; made = made with { Prompt = text }; GC.KeepAlive(made);")]
    [InlineData("ImageGenerationRequest made; made = #; made = made with { Prompt = text }; GC.KeepAlive(made);")]
    [InlineData("var made = #; if (made.Prompt.Length == 0) made = made with { Prompt = text }; GC.KeepAlive(made);")]
    [InlineData("var made = #; if (made is { Prompt: \"\" }) { made = made with { Prompt = text }; } GC.KeepAlive(made);")]
    [InlineData("var pair = (#, 1); GC.KeepAlive(pair.Item1 with { Prompt = text });")]
    [InlineData("var all = new[] { # }; GC.KeepAlive(all[0] with { Prompt = text });")]
    [InlineData("List<ImageGenerationRequest> all = [#]; foreach (var one in all) GC.KeepAlive(one with { Prompt = text });")]
    [InlineData("var all = new Dictionary<int, ImageGenerationRequest> { [1] = # }; GC.KeepAlive(all[number] with { Prompt = text });")]
    [InlineData("var all = new Dictionary<int, ImageGenerationRequest> { { 1, # } };"
        + " if (all.TryGetValue(1, out var one)) GC.KeepAlive(one with { Prompt = text });")]
    [InlineData("var all = new Dictionary<int, ImageGenerationRequest>(); all[1] = #; all.Add(2, #); GC.KeepAlive(all[number] with { Prompt = text });")]
    [InlineData("var later = new Lazy<ImageGenerationRequest>(() => #); GC.KeepAlive(later.Value with { Prompt = text });")]
    [InlineData("ImageGenerationRequest Make() => #; GC.KeepAlive(Make() with { Prompt = text });")]
    [InlineData("ImageGenerationRequest Fill(ImageGenerationRequest made) => made with { Prompt = text }; GC.KeepAlive(Fill(#));")]
    public Task A_template_whose_copies_get_another_value_is_not_reported(string form) =>
        Verify.StatementsAsync(Unmarked(form.Replace("#", Template, StringComparison.Ordinal)));

    [Theory]
    [InlineData("GC.KeepAlive(# with { Seed = 1 });")]
    [InlineData("var made = #; GC.KeepAlive((made with { Prompt = text }, made));")]
    [InlineData("var made = #; GC.KeepAlive(made); made = made with { Prompt = text }; GC.KeepAlive(made);")]
    [InlineData("var made = #; if (condition) made = made with { Prompt = text }; GC.KeepAlive(made);")]
    [InlineData("var made = #; if (made.Prompt.Length == 0) Console.WriteLine(); GC.KeepAlive(made);")]
    [InlineData("var made = #; void Draw() => GC.KeepAlive(made); Draw(); made = made with { Prompt = text };")]
    [InlineData("var made = #; again: GC.KeepAlive(made); made = made with { Prompt = text }; if (condition) goto again;")]
    [InlineData("var made = #; while (condition) { GC.KeepAlive(made); made = made with { Prompt = text }; }")]
    [InlineData("var made = #; GC.KeepAlive(made.Prompt);")]
    [InlineData("var all = new[] { # }; GC.KeepAlive(all);")]
    [InlineData("await client.Images.GenerateAsync(#); GC.KeepAlive(new ImageGenerationRequest { Model = text, Prompt = text } with { Prompt = text });")]
    [InlineData("ImageGenerationRequest Make() => #; GC.KeepAlive((Make(), Make() with { Prompt = text }));")]
    [InlineData("ImageGenerationRequest Fill(ImageGenerationRequest made) => made with { Seed = 1 }; GC.KeepAlive(Fill(#));")]
    [InlineData("GC.KeepAlive(new ImageGenerationRequest { Model = text, Prompt = text } with { Prompt = {|ORG1003:\"\"|} });")]
    public Task One_that_is_sent_as_well_is(string form) => Verify.StatementsAsync(form.Replace("#", Template, StringComparison.Ordinal));

    [Theory]
    [InlineData("ImageCount = {|ORG1001:11|}", "ImageCount = 1")]
    [InlineData("Quality = {|ORG1002:\"hihg\"|}", "Quality = null")]
    [InlineData("Size = {|ORG1006:\"64x64\"|}, AspectRatio = \"16:9\"", "Size = null")]
    [InlineData("OutputCompression = {|ORG1007:80|}, OutputFormat = \"png\"", "OutputCompression = 1, OutputFormat = \"webp\"")]
    [InlineData("Provider = new() { Sort = {|ORG1002:\"prise\"|} }", "Provider = null")]
    public async Task Whatever_is_wrong_with_it(string wrong, string right)
    {
        var request = "new ImageGenerationRequest { Model = \"m\", Prompt = \"p\", " + wrong + " }";
        await Verify.StatementsAsync($"var made = {request}; GC.KeepAlive(made);");
        await Verify.StatementsAsync($"var made = {request}; GC.KeepAlive(made with {{ Seed = 1 }});");
        await Verify.StatementsAsync(Unmarked($"var made = {request}; GC.KeepAlive(made with {{ {right} }});"));
    }

    [Theory]
    [InlineData("private static readonly ImageGenerationRequest s_made = #;", "s_made with { Prompt = text }", false)]
    [InlineData("private static readonly ImageGenerationRequest s_made = #;", "s_made with { Seed = 1 }", true)]
    [InlineData("private ImageGenerationRequest _made = #;", "_made = _made with { Prompt = text }", false)]
    [InlineData("public ImageGenerationRequest Made { get; init; } = #;", "Made with { Prompt = text }", false)]
    [InlineData("public ImageGenerationRequest Made { get; init; } = #;", "Made", true)]
    [InlineData("private ImageGenerationRequest? _made; void Set() => _made ??= #;", "_made! with { Prompt = text }", false)]
    [InlineData("private ImageGenerationRequest? _made; void Set() => _made ??= #;", "_made!", true)]
    [InlineData("public virtual ImageGenerationRequest Made => #;", "Made with { Prompt = text }", false)]
    [InlineData("public virtual ImageGenerationRequest Made => #;", "Made", true)]
    [InlineData("private static ImageGenerationRequest Made => #;", "Made with { Prompt = text }", false)]
    [InlineData("private static ImageGenerationRequest Made => #;", "(Made, Made with { Prompt = text })", true)]
    [InlineData("private static ImageGenerationRequest Make() => #;", "Make() with { Prompt = text }", false)]
    [InlineData("internal static ImageGenerationRequest Make() => #;", "Program.Make() with { Prompt = text }", false)]
    [InlineData("public static ImageGenerationRequest Make() => #;", "Make() with { Prompt = text }", true)]
    [InlineData("private readonly Dictionary<int, ImageGenerationRequest> _all = new() { [1] = # };", "_all[1] with { Prompt = text }", false)]
    [InlineData("private readonly Dictionary<int, ImageGenerationRequest> _all = new() { [1] = # };", "_all[1] with { Seed = 1 }", true)]
    public Task A_member_keeps_templates(string member, string use, bool isReported)
    {
        var source = $$"""
            using System.Collections.Generic;
            using OpenRouter;

            public class Program
            {
                {{member.Replace("#", Template, StringComparison.Ordinal)}}

                public object Use(string text) => {{use}};
            }
            """;
        return Verify.SourceAsync(isReported ? source : Unmarked(source));
    }

    private static string Unmarked(string source) => Regex.Replace(source, @"\{\|ORG\d+:(.*?)\|\}", "$1");
}
