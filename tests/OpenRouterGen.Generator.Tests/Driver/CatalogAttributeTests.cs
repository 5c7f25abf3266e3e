using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>The way from a request to what a model accepts, of symbols only: it is the analyzer's.</summary>
public class CatalogAttributeTests
{
    [Fact]
    public void A_cataloged_member_names_its_constants_and_the_members_that_they_speak_of()
    {
        var model = Member("OpenRouter.ImageGenerationRequest", "Model");
        var catalog = Attribute(model, "CatalogAttribute");
        Assert.Equal("OpenRouter.ImageModels", ((ITypeSymbol)catalog.ConstructorArguments[0].Value!).ToDisplayString());
        Assert.Equal("provider.options", Named(catalog, "Options"));
        Assert.Equal("provider.only", Named(catalog, "Allowed"));
        Assert.Equal("provider.ignore", Named(catalog, "Excluded"));
        Assert.Equal("provider.order", Named(catalog, "Preferred"));
        Assert.Equal(
            [
                "resolution", "aspect_ratio Unlisted=2", "size DescribedBy=resolution Pattern=^(512|[0-9]+K)$", "quality Unsupported=1", "output_format",
                "output_compression Unsupported=1",
                "background", "seed", "n Harmless=[1]", "input_references Harmless=[0]", "stream Harmless=[false] Unsupported=1",
            ],
            Attributes(model, "CatalogParameterAttribute").Select(Text));
    }

    [Fact]
    public void A_constant_carries_what_its_entry_says()
    {
        var constant = Member("OpenRouter.ImageModels", "Recraft", "RecraftV4_1ProVector");
        Assert.Equal("recraft/recraft-v4.1-pro-vector", ((IFieldSymbol)constant).ConstantValue);
        Assert.Equal("AsOf=2026-09-27 IsDescribed=True", Text(Attribute(constant, "CatalogEntryAttribute")));
        Assert.Equal(
            [
                "aspect_ratio 1 Values=[1:1 4:3 3:4 16:9 9:16 auto]", "input_references 2 Minimum=0 Maximum=1", "n 2 Minimum=1 Maximum=6",
                "output_format 1 Values=[svg]", "stream 4",
            ],
            Attributes(constant, "CatalogDescriptorAttribute").Select(Text));
        Assert.Equal("recraft Names=[Recraft] Options=[style controls text_layout]", Text(Attribute(constant, "CatalogEndpointAttribute")));
    }

    [Theory]
    [InlineData("resolution: 1K, 2K, 4K.")]
    [InlineData("n: 1 to 10.")]
    [InlineData("seed: supported.")]
    [InlineData("aspect_ratio: values are not known.")]
    [InlineData("stream: not supported.")]
    [InlineData("sourceful: output_image costs 0.17 per image (4k).")]
    [InlineData("black-forest-labs: output_image costs 0.03 per megapixel.")]
    [InlineData("So said the catalog as of 2026-09-27.")]
    public void The_documentation_of_a_constant_lists_what_its_entry_says(string line) =>
        Assert.Contains("/// " + line + "\n", string.Concat(BundledClient.Files.Values), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_documented_is_undecided_and_an_endpoint_without_a_list_of_options_stays_open()
    {
        var constant = Member("OpenRouter.ImageModels", "OpenAI", "GptImage2");
        Assert.Contains("background 0", Attributes(constant, "CatalogDescriptorAttribute").Select(Text));
        Assert.Contains("stream 3", Attributes(constant, "CatalogDescriptorAttribute").Select(Text));
        Assert.Equal("openai Names=[OpenAI]", Text(Attribute(constant, "CatalogEndpointAttribute")));
    }

    [Fact]
    public void Methods_say_which_flag_they_set_and_to_what()
    {
        Assert.Equal("stream", Text(Attribute(Member("OpenRouter.ImagesClient", "GenerateStreamingAsync"), "SetsParameterAttribute")));
        var other = Attribute(Member("OpenRouter.ImagesClient", "GenerateAsync"), "SetsParameterAttribute");
        Assert.Equal("stream", other.ConstructorArguments[0].Value);
        Assert.Equal(("Value", false), (other.NamedArguments[0].Key, other.NamedArguments[0].Value.Value));
        Assert.Empty(Attributes(Member("OpenRouter.ImagesClient", "ListModelsAsync"), "SetsParameterAttribute"));
    }

    [Fact]
    public void Without_a_catalog_nothing_is_said()
    {
        var run = GeneratorRun.Of(TestFile.BundledSpec.Where(file => file.Role != "Catalog"));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(Emission.EmittedCode.Problems(run.Compiled()));
        Assert.DoesNotContain(run.Files.Values, text => text.Contains("Runtime.Catalog", StringComparison.Ordinal));
    }

    [Fact]
    public void A_catalog_of_the_users_own_takes_the_place_of_the_bundled_one()
    {
        const string Own =
            """{"as_of": "2027-01-01", "data": [{"id": "me/mine", "supported_parameters": {"seed": {"type": "boolean"}, "n": {"type": "dice"}}}]}""";
        var run = GeneratorRun.Of(TestFile.BundledSpec.Where(file => file.Role != "Catalog").Append(new TestFile("mine.json", Own, "Catalog")));
        Assert.Empty(run.Diagnostics);
        var mine = Member(run.Compiled().Assembly, "OpenRouter.ImageModels", "Me", "Mine");
        Assert.Equal("AsOf=2027-01-01 IsDescribed=True", Text(Attribute(mine, "CatalogEntryAttribute")));
        Assert.Equal(["n 0", "seed 3", "stream 0"], Attributes(mine, "CatalogDescriptorAttribute").Select(Text));
    }

    private static ISymbol Member(string type, params string[] path) => Member(BundledClient.Compilation.Assembly, type, path);

    private static ISymbol Member(IAssemblySymbol assembly, string type, params string[] path)
    {
        ISymbol found = assembly.GetTypeByMetadataName(type)!;
        foreach (var name in path) found = ((ITypeSymbol)found).GetMembers(name).Single();
        return found;
    }

    private static IEnumerable<AttributeData> Attributes(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass!.Name == name);

    private static AttributeData Attribute(ISymbol symbol, string name) => Assert.Single(Attributes(symbol, name));

    private static string? Named(AttributeData attribute, string name) => attribute.NamedArguments.Single(pair => pair.Key == name).Value.Value?.ToString();

    private static string Text(AttributeData attribute) =>
        string.Join(' ', attribute.ConstructorArguments.Select(Text).Concat(attribute.NamedArguments.Select(pair => pair.Key + "=" + Text(pair.Value))));

    private static string Text(TypedConstant constant) => constant.Kind == TypedConstantKind.Array
        ? "[" + string.Join(' ', constant.Values.Select(Text)) + "]"
        : Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!;
}
