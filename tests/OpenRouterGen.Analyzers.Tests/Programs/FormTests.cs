using OpenRouterGen.Analyzers.Tests.Harness;
using OpenRouterGen.Generator.Tests;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Programs;

/// <summary>What is certain is reported, and what is not is not: tables of forms, each with every member.</summary>
public class FormTests(ITestOutputHelper output)
{
    private const string Idioms = "tests/OpenRouterGen.Analyzers.Tests/Programs/RightIdioms.txt";

    [Fact]
    public async Task Nothing_is_reported_in_right_forms()
    {
        var programs = FormTable.Read("RightForms.txt");
        output.WriteLine($"{programs.Count} right programs");
        Assert.InRange(programs.Count, 500, 10_000);
        Assert.Empty(await FormTable.MismatchesAsync(programs));
    }

    [Fact]
    public async Task What_is_certain_is_reported_in_wrong_forms()
    {
        var programs = FormTable.Read("WrongForms.txt");
        output.WriteLine($"{programs.Count} wrong programs");
        Assert.InRange(programs.Count, 300, 10_000);
        Assert.Empty(await FormTable.MismatchesAsync(programs));
    }

    [Fact]
    public async Task What_is_wrong_and_not_reported_says_why()
    {
        var forms = FormTable.Forms("MissedForms.txt");
        Assert.All(forms, form => Assert.Contains(" // ", form, StringComparison.Ordinal));
        var programs = FormTable.Read("MissedForms.txt");
        output.WriteLine($"{programs.Count} wrong programs that are not reported");
        Assert.Empty(await FormTable.MismatchesAsync(programs));
    }

    [Fact]
    public async Task Ordinary_idioms_are_right_with_the_package_and_beside_a_library()
    {
        var program = Repository.Read(Idioms);
        await Verify.SourceAsync(program, Projects.WithPackage);
        await Verify.SourceAsync(program, Projects.WithLibrary);
    }
}
