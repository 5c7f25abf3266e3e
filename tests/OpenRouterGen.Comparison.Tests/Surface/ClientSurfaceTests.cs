using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Comparison.Tests.Compiling;
using OpenRouterGen.Comparison.Tests.Shared;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using Xunit.Abstractions;

namespace OpenRouterGen.Comparison.Tests.Surface;

/// <summary>The surface that is derived from a model is the one that the compiler sees in the emitted code, symbol by symbol.</summary>
public sealed class ClientSurfaceTests(ITestOutputHelper output)
{
    [Fact]
    public void It_is_that_of_the_bundled_client() => AssertSame(TestModels.Bundled);

    [Fact]
    public void It_is_that_of_a_client_with_every_kind_of_member() => AssertSame(TestModels.SampleModel());

    [Theory]
    [MemberData(nameof(FeatureDocuments.Names), MemberType = typeof(FeatureDocuments))]
    public void It_is_that_of_a_client_with_one_more_feature(string document) => AssertSame(TestModels.Of(FeatureDocuments.Text(document)));

    [Fact]
    public void It_is_that_of_a_client_that_writes_only_what_it_uses() =>
        AssertSame(TestModels.WithOverlay(Sample.BundledDocument, Sample.BundledCatalog, new BuildOptions { Json = "used" }));

    [SharedFact]
    public void It_is_that_of_the_whole_of_published_documents()
    {
        var isEach = Environment.GetEnvironmentVariable("OPENROUTERGEN_DOCUMENTS") == "all";
        foreach (var path in isEach ? Repository.Published : Repository.Published.TakeLast(1))
        {
            AssertSame(TestModels.WithOverlay(File.ReadAllText(path), Sample.BundledCatalog));
        }
    }

    private void AssertSame(ApiModel model)
    {
        var expected = SymbolText.Of(CompiledClient.Compilation(model)).ToHashSet(StringComparer.Ordinal);
        var actual = SurfaceText.Of(ClientSurface.Of(model)).ToList();
        Assert.Equal(actual.Count, actual.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(expected.Except(actual).Order(StringComparer.Ordinal).Select(line => "only emitted: " + line).Take(30));
        Assert.Empty(actual.Except(expected).Order(StringComparer.Ordinal).Select(line => "only derived: " + line).Take(30));
        Assert.NotEmpty(actual);
        output.WriteLine(FormattableString.Invariant($"{actual.Count} types and members"));
    }
}
