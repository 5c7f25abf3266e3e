using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Tests.Compilation;

/// <summary>The compiler of the SDK says of a witness what was predicted.</summary>
public sealed class WitnessCompilationTests
{
    [Fact]
    public async Task What_breaks_is_what_was_predicted()
    {
        var result = await WitnessCompilation.RunAsync(
            BundledDocument.Model(BundledDocument.Text), BundledDocument.Model(BundledDocument.Edited), CancellationToken.None);
        Assert.InRange(result.Uses, 2_000, 20_000);
        Assert.True(result.Agrees);
        Assert.Empty(result.NotPredicted);
        Assert.Empty(result.NotReal);
        Assert.Equal(
            [
                new SourceBreak("ImageGenerationRequest", "Seed", CompilerIds.NoStaticMember),
                new SourceBreak("ImageGenerationRequest", "Seed", CompilerIds.NoMember),
                new SourceBreak("ImageGenerationRequest", "Size", CompilerIds.MissingRequired),
                new SourceBreak("ImageGenerationRequest", "User", CompilerIds.NoStaticMember),
                new SourceBreak("ImageGenerationRequest", "User", CompilerIds.NoMember),
            ],
            result.Real.Where(one => !one.IsWarning).OrderBy(one => one.Member, StringComparer.Ordinal).ThenBy(one => one.CompilerId, StringComparer.Ordinal));
    }

    [Fact]
    public void A_disagreement_is_seen()
    {
        var real = new SourceBreak("A", "B", CompilerIds.NoMember);
        var result = new WitnessResult(1, new([]), new([real]));
        Assert.False(result.Agrees);
        Assert.Equal([real], result.NotPredicted);
        Assert.Equal([real], new WitnessResult(1, new([real]), new([])).NotReal);
    }
}
