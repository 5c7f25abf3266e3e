using OpenRouterGen.Tool.Impact;

namespace OpenRouterGen.Tool.Tests.Impact;

public sealed class StagedEditorConfigTests
{
    private const string Text = """
        is_global = true
        build_property.OpenRouterGenNamespace =

        [/my app/openrouter/openapi.yaml]
        build_metadata.AdditionalFiles.OpenRouterGenRole = Spec
        build_metadata.AdditionalFiles.OpenRouterGenBundled =

        [/spec/openapi.yaml]
        build_metadata.AdditionalFiles.OpenRouterGenRole = Fallback

        [/my app/openrouter/image-models.json]
        build_metadata.AdditionalFiles.OpenRouterGenRole = Catalog

        [/my app/other.txt]
        build_metadata.AdditionalFiles.OpenRouterGenRole =

        """;

    [Theory]
    [InlineData("/my app/openrouter/openapi.yaml", "Spec")]
    [InlineData("/spec/openapi.yaml", "Fallback")]
    [InlineData("/my app/other.txt", "")]
    [InlineData("/nowhere.yaml", null)]
    public void A_file_has_its_role(string path, string? role) => Assert.Equal(role, new StagedEditorConfig(Text).RoleOf(path));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_staged_file_takes_the_section_of_the_one_before(string end)
    {
        var staged = new StagedEditorConfig(Text.ReplaceLineEndings(end)).With(new StagedInputs("/staged/new one.yaml"));
        Assert.Equal(Text.ReplaceLineEndings("\n").Replace("[/my app/openrouter/openapi.yaml]", "[/staged/new one.yaml]", StringComparison.Ordinal), staged.TrimEnd('\n') + "\n");
    }

    [Fact]
    public void So_does_a_catalog() =>
        Assert.Contains("[/staged/models.json]\n", new StagedEditorConfig(Text).With(new StagedInputs("/s.yaml") { Catalog = "/staged/models.json" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("/a [b]/x.yaml", @"/a \[b\]/x.yaml")]
    [InlineData("/a,{b}/x#1.yaml", @"/a\,\{b\}/x\#1.yaml")]
    [InlineData(@"C:\a!\x.yaml", @"C:/a\!/x.yaml")]
    public void What_a_pattern_would_mean_otherwise_is_escaped(string path, string section)
    {
        var config = new StagedEditorConfig($"[{section}]\nbuild_metadata.AdditionalFiles.OpenRouterGenRole = Spec\n");
        Assert.Equal("Spec", config.RoleOf(path));
        Assert.StartsWith($"[{section}]\n", config.With(new StagedInputs(path)), StringComparison.Ordinal);
    }
}
