using System.Text.RegularExpressions;

namespace OpenRouterGen.Package.Tests.Packing;

/// <summary>The package warns of properties that it does not have, so the list of those that it has must be whole.</summary>
public partial class PropertyNameTests
{
    [Fact]
    public void Each_property_that_the_documentation_names_is_none_of_which_the_package_warns()
    {
        var targets = Read("generator/OpenRouterGen.Package/build/net10.0/OpenRouterGen.targets");
        var known = Removed().Matches(targets).SelectMany(match => match.Groups[1].Value.Split(';'))
            .Concat(Target().Matches(Read("generator/OpenRouterGen.Package/buildMultiTargeting/OpenRouterGen.targets")).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator/docs"), "*.md", SearchOption.AllDirectories)
            .Append("README.md")
            .SelectMany(path => Property().Matches(Read(path)).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("OpenRouterGenNamespace", named);
        Assert.Empty(named.Except(known));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex("<_OpenRouterGenName Remove=\"([^\"]+)\"")]
    private static partial Regex Removed();

    [GeneratedRegex("<Target Name=\"([^\"]+)\"")]
    private static partial Regex Target();

    [GeneratedRegex(@"\bOpenRouterGen[A-Z][A-Za-z]*")]
    private static partial Regex Property();
}
