using System.Text;
using System.Text.RegularExpressions;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>The readme of each package as its page shows it: nothing of the repository stands beside it.</summary>
[Collection(PackedFeedCollection.Name)]
public partial class PackageReadmeTests(PackedFeed feed)
{
    private const string Address = PackageDescriptionTests.RepositoryUrl;

    private const string Files = Address + "/blob/main/";

    private static readonly string s_pictures = Address.Replace("//github.com/", "//raw.githubusercontent.com/", StringComparison.Ordinal) + "/main/";

    [Theory]
    [MemberData(nameof(PackedFeed.Names), MemberType = typeof(PackedFeed))]
    public void Its_links_are_addresses_of_what_exists(string package)
    {
        var readme = Packed(package);
        var links = Link().Matches(readme).Select(match => match.Groups["to"].Value.Replace(s_pictures, Files, StringComparison.Ordinal)).ToList();
        Assert.InRange(links.Count, 1, 100);
        Assert.All(links, link => Assert.StartsWith(Address, link, StringComparison.Ordinal));
        foreach (var link in links.Where(link => link.StartsWith(Files, StringComparison.Ordinal)))
        {
            Assert.True(Path.Exists(Path.Combine(Repository.Root, link[Files.Length..])), link);
        }

        var sections = Section().Matches(ReadmeOfRepository()).Select(match => match.Groups["title"].Value.ToLowerInvariant().Replace(' ', '-'));
        Assert.All(
            links.Where(link => !link.StartsWith(Files, StringComparison.Ordinal)),
            link => Assert.Contains(link[Address.Length..].TrimStart('#'), sections.Append("").Append("readme")));
    }

    [Fact]
    public void OpenRouterGens_is_the_readme_of_the_repository_with_other_links() => Assert.Equal(
        ReadmeOfRepository().ReplaceLineEndings("\n").TrimEnd(),
        Packed("OpenRouterGen").ReplaceLineEndings("\n").Replace("](" + s_pictures, "](", StringComparison.Ordinal)
            .Replace("](" + Files, "](", StringComparison.Ordinal).TrimEnd());

    private static string ReadmeOfRepository() => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private string Packed(string package)
    {
        using var archive = feed.Open(package);
        return Encoding.UTF8.GetString(archive.Content("README.md"));
    }

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^## (?<title>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Section();
}
