using System.Reflection;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Negative;

/// <summary>Documents sorted by what is wrong: the problems of each are reported at their lines and columns, and none when it is made right.</summary>
public class NegativeDocumentTests
{
    // ORG0051 to ORG0053 are about the folder of a document, ORG0060 to ORG0062 about a project, ORG0099 about mistakes of ours: no document has them.
    private static readonly string[] s_withoutDocument = ["ORG0051", "ORG0052", "ORG0053", "ORG0060", "ORG0061", "ORG0062", "ORG0099"];

    private static readonly string s_folder = Path.Combine(SharedFolder.Repository, "tests", "OpenRouterGen.Core.Tests", "Negative");

    public static TheoryData<string> Documents() => [.. Paths()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_wrong_is_reported_at_its_place(string document)
    {
        var wrong = Read(document);
        Assert.NotEmpty(wrong.Expected);
        Assert.Equal(wrong.Expected, wrong.Problems());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Made_right_nothing_is_reported(string document) => Assert.Empty(Read(document).Right().Problems());

    [Fact]
    public void Every_id_has_a_document()
    {
        var ids = typeof(ProblemCatalog).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<ProblemDescriptor>()
            .Select(descriptor => descriptor.Id);
        var reported = Paths().SelectMany(path => Read(path).Expected).Select(expected => expected.Split(' ')[0]).Distinct();
        Assert.Equal(ids.Except(s_withoutDocument).Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mistake_of_ours_is_one_error_that_names_the_document()
    {
        var sources = new SpecSources(new SpecSource("document", null!, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty,
            new BuildOptions());
        var problem = Assert.Single(SpecCompiler.Compile(sources, CancellationToken.None).Problems);
        Assert.Equal(("ORG0099", "document", "reading"), (problem.Descriptor.Id, problem.Spot.File, problem.Arguments[0]));
        Assert.StartsWith("NullReferenceException", problem.Arguments[1], StringComparison.Ordinal);

        var model = new TestSpec("Root: { type: object, properties: { x: { type: string } } }").Model() with { Client = null! };
        problem = Assert.Single(SpecEmitter.Emit(model, "document", BuildingLimits.Default, CancellationToken.None).Problems);
        Assert.Equal(("ORG0099", "document", "emission"), (problem.Descriptor.Id, problem.Spot.File, problem.Arguments[0]));
    }

    private static IEnumerable<string> Paths() => Directory.EnumerateFiles(s_folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(s_folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static NegativeDocument Read(string document) => new(File.ReadAllText(Path.Combine(s_folder, document)).ReplaceLineEndings("\n"));
}
