using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>
/// Whatever a document calls its operations, parameters, members, values and tags, its client compiles without a warning. A test run takes 250
/// documents; OPENROUTERGEN_NAME_DOCUMENTS says another number, and OPENROUTERGEN_NAME_SEED where they begin.
/// </summary>
public sealed class NamePropertyTests(ITestOutputHelper output)
{
    private const int Batch = 125;

    private static readonly int s_count = Number("OPENROUTERGEN_NAME_DOCUMENTS", 250);
    private static readonly int s_seed = Number("OPENROUTERGEN_NAME_SEED", 20_261_129);

    [Fact]
    public void Words_that_meet_compile_without_a_warning()
    {
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < s_count; first += Batch)
        {
            var documents = Enumerable.Range(first, Math.Min(Batch, s_count - first)).Select(number => NameDocumentBuilder.Draw(s_seed + number)).ToList();
            if (NameCompilation.Failures(documents) is { Count: > 0 } failures)
            {
                var (number, failure) = failures.First();
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{failures.Count} of {documents.Count} documents fail. "
                        + $"Seed {s_seed + first + number}: {failure}\n{NameShrinker.Shrink(documents[number])}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s_count} documents from seed {s_seed}: {watch.Elapsed.TotalSeconds:F0} s"));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
