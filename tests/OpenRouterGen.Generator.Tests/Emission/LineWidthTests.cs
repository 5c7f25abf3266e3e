using System.Text.RegularExpressions;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>No emitted line is wider than a screen, unless it is one literal, one name or one word of a comment.</summary>
public sealed partial class LineWidthTests
{
    public static TheoryData<string> Documents() => Repository.Shared is { } shared
        ? [.. Directory.EnumerateFiles(Path.Combine(shared, "specs"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];

    [Fact]
    public void No_line_of_the_bundled_document_is_too_wide() => Assert.Empty(TooWide("spec/openapi.yaml", Repository.Read("spec/openapi.yaml")));

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void No_line_of_a_published_document_is_too_wide_that_can_be_broken(string document) =>
        Assert.DoesNotContain(TooWide(document, File.ReadAllText(Path.Combine(Repository.Shared!, "specs", document))), line => !IsOnePiece(line));

    [Theory]
    [InlineData("    \"one, two, three\", ", true)]
    [InlineData("    /// https://x.invalid/", true)]
    [InlineData("    global::A.B<global::C>", true)]
    [InlineData("    \"one\", \"two\"", false)]
    [InlineData("    a = b", false)]
    public void A_line_of_one_piece_has_no_space_outside_of_a_literal(string line, bool isOnePiece) => Assert.Equal(isOnePiece, IsOnePiece(line));

    private static bool IsOnePiece(string line) =>
        !StringLiteral().Replace(line.Trim(), "\"\"").Replace("/// ", string.Empty, StringComparison.Ordinal).Contains(' ');

    private static IEnumerable<string> TooWide(string name, string text)
    {
        var sources = new SpecSources(
            new SpecSource(name, text, Bundled: true),
            new EquatableList<SpecSource>([new SpecSource("openrouter.overlay.yaml", Repository.Read("spec/openrouter.overlay.yaml"), Bundled: true)]),
            new EquatableList<SpecSource>([new SpecSource("image-models.json", Repository.Read("spec/image-models.json"), Bundled: true)]),
            new BuildOptions());
        var files = EmittedCode.Emit(SpecCompiler.Compile(sources, CancellationToken.None).Model!);
        Assert.NotEmpty(files);
        return files.SelectMany(file => file.Text.Split('\n')).Where(line => line.Length > LineBreaker.Width);
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex StringLiteral();
}
