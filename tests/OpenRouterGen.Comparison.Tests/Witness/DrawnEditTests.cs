using System.Globalization;
using OpenRouterGen.Comparison.Tests.Compiling;
using OpenRouterGen.Comparison.Tests.Shared;
using Xunit.Abstractions;

namespace OpenRouterGen.Comparison.Tests.Witness;

/// <summary>What drawn edits break is predicted, too: those that nobody thought of.</summary>
public sealed class DrawnEditTests(ITestOutputHelper output)
{
    private static readonly int s_count = Number("OPENROUTERGEN_WITNESS_EDITS", 3);
    private static readonly int s_seed = Number("OPENROUTERGEN_WITNESS_SEED", 1);

    [Fact]
    public void What_they_break_is_predicted_in_both_directions()
    {
        var bundled = new WitnessRun(TestModels.Bundled);
        var (tried, differences) = (0, new List<string>());
        for (var seed = s_seed; seed < s_seed + s_count; seed++)
        {
            var document = new EditedDocument();
            var done = new DrawnEdits(seed).Apply(document);

            // Some make a document that has no client.
            if (TestModels.TryWithOverlay(document.Text, Sample.BundledCatalog) is not { } model)
            {
                output.WriteLine(FormattableString.Invariant($"{seed}: no client: {done}"));
                continue;
            }

            tried++;
            var edited = new WitnessRun(model);
            differences.AddRange(bundled.Differences(edited).Select(one => FormattableString.Invariant($"{seed}: {done}: {one}")));
            differences.AddRange(edited.Differences(bundled).Select(one => FormattableString.Invariant($"{seed}: back: {done}: {one}")));
        }

        output.WriteLine(FormattableString.Invariant($"{tried} of {s_count} documents compared"));
        Assert.InRange(tried, 1, s_count);
        if (differences.Count > 0)
        {
            Assert.Fail(string.Join('\n', differences));
        }
    }

    private static int Number(string variable, int other) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : other;
}
