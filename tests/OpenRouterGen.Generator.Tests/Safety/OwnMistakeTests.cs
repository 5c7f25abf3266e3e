using System.Globalization;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Driver;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>With mistakes in an overlay or a catalog of the user's own the client is there, and compiles: no error follows from the first one.</summary>
public class OwnMistakeTests
{
    private const int Wanted = 6;
    private const int FirstSeed = 20_260_901;

    [Theory]
    [InlineData("Overlay")]
    [InlineData("Catalog")]
    public void A_client_beside_mistakes_compiles(string role)
    {
        var files = TestFile.BundledSpec;
        var target = files.First(file => file.Role == role);
        var mutator = new SpecMutator(target.GetText().ToString());
        var found = 0;
        for (var seed = FirstSeed; found < Wanted; seed++)
        {
            Assert.True(seed < FirstSeed + 2_000, "mutants of the file leave no client");
            var mutant = new TestFile("own", mutator.Mutant(seed), role);
            var result = Compile([.. files.Select(file => ReferenceEquals(file, target) ? mutant : file)]);
            if (result.Model is { } model && result.Problems.Any(problem => problem.Descriptor.Severity == ProblemSeverity.Error))
            {
                found++;
                // What a type needs to be one of the runtime's interfaces only the compiler knows: it says so once, at that type.
                var errors = EmittedCode.Problems(EmittedCode.Compile(EmittedCode.Emit(model).Select(file => file.Text)))
                    .Where(error => !error.Contains(" CS0535: ", StringComparison.Ordinal)).ToList();
                Assert.True(errors.Count == 0, string.Create(CultureInfo.InvariantCulture,
                    $"seed {seed}: {string.Join("; ", result.Problems.Select(problem => problem.Message))}\n{string.Join('\n', errors.Take(10))}"));
            }
        }
    }

    private static SpecResult Compile(List<TestFile> files) => SpecCompiler.Compile(
        new SpecSources(Sources(files, "Spec")[0], Sources(files, "Overlay"), Sources(files, "Catalog"), new BuildOptions()), CancellationToken.None);

    private static EquatableList<SpecSource> Sources(List<TestFile> files, string role) =>
        files.Where(file => file.Role == role).Select(file => new SpecSource(file.Path, file.GetText().ToString(), file.Bundled)).ToEquatableList();
}
