using System.Text.RegularExpressions;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>A link of a page that stays within the repository goes to a file that is there, and to a heading that the file has.</summary>
public sealed partial class LinkTests
{
    private const string Reference = "generator/docs/reference/README.md";

    [Fact]
    public void No_link_is_dead()
    {
        var pages = RepositoryFiles.Pages.ToList();
        var links = pages.SelectMany(page => Links(page).Select(link => (Page: page, Link: link))).ToList();
        Assert.InRange(links.Count, 150, 10_000);
        Offenders.None(from link in links where !Exists(link.Page, link.Link) select $"{link.Page}: {link.Link}");
    }

    [Fact]
    public void The_index_of_the_documentation_leads_to_each_page()
    {
        var linked = Links("generator/docs/README.md").Select(link => Target("generator/docs/README.md", link)).ToHashSet(StringComparer.Ordinal);
        Offenders.None(from page in RepositoryFiles.Pages
                       where page.StartsWith("generator/docs/", StringComparison.Ordinal)
                           && !page.StartsWith("generator/docs/diagnostics/ORG", StringComparison.Ordinal)
                           && (!page.StartsWith("generator/docs/reference/", StringComparison.Ordinal) || page == Reference)
                           && page != "generator/docs/README.md"
                           && !linked.Contains(page)
                       select page);
    }

    [Fact]
    public void The_first_page_of_the_reference_leads_to_each_of_its_pages()
    {
        var linked = Links(Reference).Select(link => Target(Reference, link)).Append(Reference).ToHashSet(StringComparer.Ordinal);
        Offenders.None(from page in RepositoryFiles.Pages
                       where page.StartsWith("generator/docs/reference/", StringComparison.Ordinal) && !linked.Contains(page)
                       select page);
    }

    [Fact]
    public void The_readme_stays_under_200_lines() => Assert.InRange(RepositoryFiles.Read("README.md").Count(character => character == '\n'), 100, 199);

    private static bool Exists(string page, string link)
    {
        var target = Target(page, link);
        if (!RepositoryFiles.Has(target)) return false;
        var heading = link.Contains('#', StringComparison.Ordinal) ? link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";
        return heading.Length == 0 || Headings(target).Contains(heading);
    }

    // The file that a link of a page means, from the repository's folder.
    private static string Target(string page, string link)
    {
        var path = link.Split('#')[0];
        if (path.Length == 0) return page;
        List<string> parts = [.. page.Split('/')[..^1]];
        foreach (var part in path.TrimEnd('/').Split('/'))
        {
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static IEnumerable<string> Links(string page) =>
        Link().Matches(Fence().Replace(RepositoryFiles.Read(page), "")).Select(match => match.Groups["to"].Value);

    private static HashSet<string> Headings(string page) =>
        [.. Heading().Matches(RepositoryFiles.Read(page)).Select(match => Address(match.Groups["text"].Value))];

    // As a page of the repository is shown: in lower case, without marks, a dash for each space.
    private static string Address(string heading) => NotInAddress().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:)(?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAddress();
}
