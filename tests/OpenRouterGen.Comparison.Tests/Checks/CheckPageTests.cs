using System.Reflection;
using System.Text;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Tests.Checks;

/// <summary>The catalog of checks, and the page that is made of it.</summary>
public sealed class CheckPageTests
{
    private const string Page = "generator/docs/checks.md";

    [Fact]
    public void The_page_lists_every_check()
    {
        var page = Text();
        if (Repository.IsWrittenAnew)
        {
            File.WriteAllText(Repository.PathOf(Page), page);
        }

        Assert.Equal(page, Repository.Read(Page));
    }

    [Fact]
    public void No_check_is_forgotten_in_the_catalog()
    {
        var declared = typeof(CheckCatalog).Assembly.GetTypes().Where(type => type.Namespace == typeof(CheckCatalog).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => field.GetValue(null)).OfType<Check>();
        Assert.Equal(declared.Select(check => check.Id).ToHashSet(), CheckCatalog.All.Select(check => check.Id).ToHashSet());
    }

    [Fact]
    public void Ids_are_words_and_stand_once()
    {
        Assert.All(CheckCatalog.All, check => Assert.Matches("^[a-z]+(-[a-z]+)+$|^deprecated$", check.Id));
        Assert.Equal(CheckCatalog.All.Count, CheckCatalog.All.Select(check => check.Id).Distinct().Count());
        Assert.All(CheckCatalog.All, check => Assert.NotEqual(check.ExampleOld, check.ExampleNew));
        Assert.All(CheckCatalog.All, check => Assert.Same(check, CheckCatalog.Find(check.Id)));
    }

    private static string Text()
    {
        var text = new StringBuilder("# What a comparison looks for\n\n[comparison.md](comparison.md) says what verdicts are.\n");
        foreach (var check in CheckCatalog.All)
        {
            var verdicts = check.Possible == Verdicts.None ? "none" : check.Possible.ToString().ToLowerInvariant();
            text.Append($"\n## {check.Id}\n\n{check.Title}. {check.Explanation}\n\nVerdicts: {verdicts}.\n\n");
            text.Append($"```diff\n- {check.ExampleOld}\n+ {check.ExampleNew}\n```\n");
        }

        return text.ToString();
    }
}
