using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.CodeFixes;
using OpenRouterGen.Generator;
using OpenRouterGen.Generator.Tests;

namespace OpenRouterGen.Analyzers.Tests.Completeness;

/// <summary>A rule, its page and its tests are found by their id, and descriptors are made in one place.</summary>
public class ArrangementTests
{
    private const string Rules = "generator/OpenRouterGen.Analyzers/Rules";
    private const string Tests = "tests/OpenRouterGen.Analyzers.Tests/Rules";

    [Theory]
    [MemberData(nameof(DescribedRules.Ids), MemberType = typeof(DescribedRules))]
    public void The_files_and_the_constant_of_an_id_have_the_name_of_its_rule(string id)
    {
        var rule = DescribedRules.Of(id).Rule;
        Assert.Equal([$"{id}_{rule.Name}.cs"], Files(Rules, id));
        Assert.Equal([$"{id}_{rule.Name}Tests.cs"], Files(Tests, id));
        Assert.Equal(id, typeof(DiagnosticIds).GetField(rule.Name)?.GetRawConstantValue());
        Assert.Equal("OpenRouterGen.Analyzers.Rules", rule.Namespace);
        Assert.NotNull(GetType().Assembly.GetType($"OpenRouterGen.Analyzers.Tests.Rules.{id}_{rule.Name}Tests"));
    }

    [Fact]
    public void No_file_has_an_id_that_there_is_not()
    {
        var ids = DescribedRules.All.Select(described => described.Descriptor.Id).ToList();
        Assert.Equal(ids, Files(Rules, "ORG").Select(name => name.Split('_')[0]));
        Assert.Equal(ids, Files(Tests, "ORG").Select(name => name.Split('_')[0]));
    }

    [Theory]
    [InlineData(typeof(DiagnosticIds), "DiagnosticCatalog.Describe")]
    [InlineData(typeof(TextFixProvider))]
    [InlineData(typeof(OpenRouterGenerator), "ProblemDiagnostics.Describe")]
    public void Descriptors_are_made_in_one_place(Type assembly, params string[] places) =>
        Assert.Equal(places, DescriptorConstruction.In(assembly.Assembly));

    private static IReadOnlyList<string> Files(string folder, string prefix) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), prefix + "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];
}
