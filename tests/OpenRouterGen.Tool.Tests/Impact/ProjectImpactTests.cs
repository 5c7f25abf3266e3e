using System.Globalization;
using OpenRouterGen.Generator.Tests;
using OpenRouterGen.Tool.Compilation;
using OpenRouterGen.Tool.Impact;

namespace OpenRouterGen.Tool.Tests.Impact;

/// <summary>What a new document breaks of a user's projects is listed with file and line, and nothing in their folders changes.</summary>
public sealed class ProjectImpactTests
{
    private const string Code = """
        using OpenRouter;

        public static class Use
        {
            public static ImageGenerationRequest Make() => new()
            {
                Model = "a/b",
                Prompt = "p",
                Seed = 7,
            };

            public static ImageGenerationRequest Whole() => new() { Model = "a/b", Prompt = "p", Size = "2K" };

            public static string? Name(ImageGenerationRequest request) => request.User;
        }
        """;

    private const string Consumer = """
        public static class Consumer
        {
            public static OpenRouter.ImageGenerationRequest Fine() => Use.Whole();

            public static string? Broken() => Use.Make().User;
        }
        """;

    [Fact]
    public async Task A_member_that_is_gone_renamed_or_newly_required_fails_in_just_these_lines_of_every_project()
    {
        using var solution = new UserSolution();
        solution.WriteClient(Code);
        solution.WriteProject("consumer", Consumer, "client");
        solution.WriteProject("last", "public static class Last { public static object? Value() => Consumer.Fine().User; }", "consumer");
        solution.WriteProject("apart", "public static class Apart { }");
        solution.WriteSolution("client", "consumer", "last", "apart");
        await solution.BuildAsync("all.slnx");
        var before = solution.Files();

        var outcomes = await InTurkish(() => ProjectImpact.RunAsync(solution.Client, new StagedInputs(solution.StagedDocument), CancellationToken.None));

        Assert.Equal(["client net10.0", "consumer net10.0", "last net10.0"], outcomes.Select(Named));
        Assert.All(outcomes, outcome => Assert.True(outcome.BuildsBefore && outcome.Breaks));
        Assert.Equal(["Use.cs:5 CS9035", "Use.cs:9 CS0117", "Use.cs:14 CS1061"], Errors(outcomes[0]));
        Assert.Equal(["Code.cs:5 CS1061"], Errors(outcomes[1]));
        Assert.Equal(["Code.cs:1 CS1061"], Errors(outcomes[2]));
        Assert.Equal(before, solution.Files());

        // The document that is there breaks nothing.
        File.WriteAllText(solution.StagedDocument, BundledDocument.Text);
        solution.WriteSolution("client", "consumer");
        var same = await ProjectImpact.RunAsync(solution.Client, new StagedInputs(solution.StagedDocument), CancellationToken.None);
        Assert.Equal(2, same.Count);
        Assert.All(same, outcome => Assert.Empty(outcome.New.Concat(outcome.Gone)));
    }

    [LongFact]
    public async Task Each_framework_is_compiled()
    {
        using var solution = new UserSolution();
        solution.WriteClient(
            "public static class Use\n{\n#if !WINDOWS\n    public static string? Name(OpenRouter.ImageGenerationRequest request) => request.User;\n#endif\n}\n",
            "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting>"
                + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>");
        await solution.BuildAsync("client/client.csproj");
        var outcomes = await ProjectImpact.RunAsync(solution.Client, new StagedInputs(solution.StagedDocument), CancellationToken.None);
        Assert.Equal(["client net10.0", "client net10.0-windows"], outcomes.Select(Named));
        Assert.Equal(["Use.cs:4 CS1061"], Errors(outcomes[0]));
        Assert.False(outcomes[1].Breaks);
    }

    [LongFact]
    public async Task A_project_that_does_not_build_is_compared_with_itself()
    {
        using var solution = new UserSolution();
        solution.WriteClient("""
            public static class Use
            {
                public static int Wrong => "no number";

                public static string? Name(OpenRouter.ImageGenerationRequest request) => request.User;

                public static string? Next(OpenRouter.ImageGenerationRequest request) => request.EndUser;
            }
            """);
        await solution.BuildAsync("client/client.csproj", mayFail: true);
        var outcome = Assert.Single(await ProjectImpact.RunAsync(solution.Client, new StagedInputs(solution.StagedDocument), CancellationToken.None));
        Assert.False(outcome.BuildsBefore);
        Assert.Equal(["CS0029", "CS1061"], outcome.Before.Select(one => one.Id).Order());
        Assert.Equal(["Use.cs:5 CS1061"], Errors(outcome));
        Assert.Equal(["CS1061"], outcome.Gone.Select(one => one.Id));
    }

    [Fact]
    public async Task A_project_that_was_not_restored_is_a_sentence()
    {
        using var solution = new UserSolution();
        solution.WriteClient(Code);
        var exception = await Assert.ThrowsAsync<CompilationUnavailableException>(
            () => ProjectImpact.RunAsync(solution.Client, new StagedInputs(solution.StagedDocument), CancellationToken.None));
        Assert.Equal($"'{solution.Client}' has not been restored; run 'dotnet restore' on it, then try again", exception.Message);
    }

    [LongFact]
    public async Task So_is_one_that_does_not_exist_has_no_client_or_is_no_project()
    {
        using var solution = new UserSolution();
        solution.WriteProject("apart", "public static class Apart { }");
        await solution.BuildAsync("apart/apart.csproj");
        var apart = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(solution.Client))!, "apart", "apart.csproj");
        foreach (var (project, reason) in new[] { (solution.Client, "does not exist"), (apart, "has no client") })
        {
            var exception = await Assert.ThrowsAsync<CompilationUnavailableException>(
                () => ProjectImpact.RunAsync(project, new StagedInputs("/staged.yaml"), CancellationToken.None));
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        }

        solution.Write("client/client.csproj", "<Project>");
        var broken = await Assert.ThrowsAsync<CompilationUnavailableException>(
            () => ProjectImpact.RunAsync(solution.Client, new StagedInputs("/staged.yaml"), CancellationToken.None));
        Assert.StartsWith($"MSBuild cannot read '{solution.Client}': ", broken.Message, StringComparison.Ordinal);
    }

    private static string Named(ProjectOutcome outcome) => $"{Path.GetFileNameWithoutExtension(outcome.Project)} {outcome.Framework}";

    private static IEnumerable<string> Errors(ProjectOutcome outcome) => outcome.New.Where(one => one.IsError)
        .Select(one => FormattableString.Invariant($"{Path.GetFileName(one.File)}:{one.Line} {one.Id}"));

    private static async Task<T> InTurkish<T>(Func<Task<T>> run)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            return await run();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
