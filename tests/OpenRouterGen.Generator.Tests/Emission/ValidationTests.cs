using static OpenRouterGen.Generator.Tests.Emission.SampleAssembly;

namespace OpenRouterGen.Generator.Tests.Emission;

public sealed class ValidationTests
{
    [Fact]
    public void Every_constraint_reports_its_wire_path() => Assert.Equal(
        [
            "prompt", "n", "seed", "strength", "max_price", "resolution", "images", "images[1].name", "nodes[0].next.name", "by_name.k[0].name",
            "input[0].name",
        ],
        (string[])Run("Problems")!);

    [Theory]
    [InlineData("2048x2048", "16:9", null, true)]
    [InlineData("2048x2048", "1:1", null, false)]
    [InlineData("1920x1080", "16:9", null, false)]
    [InlineData("2048x2048", null, null, false)]
    [InlineData("2048x2048", "auto", null, false)]
    [InlineData("auto", "16:9", null, false)]
    [InlineData("2K", null, "1K", true)]
    [InlineData("2K", null, "2K", false)]
    [InlineData("4K", null, "1K", false)]
    public void A_rule_reports_only_a_proven_disagreement(string? size, string? ratio, string? resolution, bool isReported) =>
        Assert.Equal(isReported, Problems(size, ratio, resolution, null, null).Any(problem => problem.StartsWith("'size': size", StringComparison.Ordinal)));

    [Theory]
    [InlineData(2, true, true)]
    [InlineData(2, false, false)]
    [InlineData(2, null, false)]
    [InlineData(1, true, false)]
    public void A_rule_over_a_number_and_a_boolean_reads_their_wire_texts(int? n, bool? stream, bool isReported) =>
        Assert.Equal(isReported, Problems(null, null, null, n, stream).Length == 1);

    [Fact]
    public void A_type_without_anything_to_check_has_no_Validate()
    {
        Assert.Null(Type("Usage").GetMethod("Validate"));
        Assert.Null(Type("Capability").GetMethod("Validate"));
        Assert.NotNull(Type("TextOrNode").GetMethod("Validate"));
    }

    private static string[] Problems(string? size, string? ratio, string? resolution, int? n, bool? stream) =>
        (string[])Run("Rules", size, ratio, resolution, n, stream)!;
}
