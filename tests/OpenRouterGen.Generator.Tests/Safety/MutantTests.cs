using System.Globalization;
using OpenRouterGen.Generator.Tests.Driver;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>
/// No mutant of a document makes the generator throw. A test run takes 1,000; OPENROUTERGEN_MUTANTS says another number, and
/// OPENROUTERGEN_MUTANT_SEED where they begin.
/// </summary>
public class MutantTests(ITestOutputHelper output)
{
    private static readonly int s_count = Number("OPENROUTERGEN_MUTANTS", 1_000);
    private static readonly int s_seed = Number("OPENROUTERGEN_MUTANT_SEED", 20_260_801);

    [Theory]
    [InlineData("Spec", 80)]
    [InlineData("Overlay", 4)]
    [InlineData("Catalog", 1)]
    public void No_mutant_of_the_bundled_files_makes_it_throw(string role, int percent) => Check(role, TestFile.BundledSpec, percent / 100.0);

    [SharedTheory]
    [InlineData("openrouter-2026-06-28.yaml")]
    [InlineData("openrouter-2026-08-01.yaml")]
    public void No_mutant_of_a_published_document_makes_it_throw(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Shared!, "specs", document));
        Check("Spec", [TestFile.Spec(text, document), .. TestFile.BundledSpec.Skip(1)], 0.075);
    }

    private void Check(string role, IReadOnlyList<TestFile> files, double share)
    {
        var count = (int)(s_count * share);
        var run = new MutantRun();
        run.Mutate(role, files, s_seed, count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.First(file => file.Role == role).Path}: {count} mutants from seed {s_seed}, {run.Failures.Count} failures"));
        foreach (var line in run.Table())
        {
            output.WriteLine(line);
        }

        Assert.True(run.Failures.IsEmpty, string.Join("\n\n", run.Failures.Take(10)));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
