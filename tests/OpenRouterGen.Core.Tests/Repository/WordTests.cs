using System.Text.RegularExpressions;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>A word has one meaning, and a name of the API stands where the API is known.</summary>
public sealed partial class WordTests
{
    // Types whose last word means something here; each with what.
    private static readonly Dictionary<string, string> s_suffixes = new()
    {
        ["ModelTypeInfo"] = "makes the JsonTypeInfo of System.Text.Json for a model",
    };

    [Fact]
    public void Core_and_the_generator_know_no_name_of_the_API() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       where source.Project is "generator/OpenRouterGen.Core" or "generator/OpenRouterGen.Generator"
                       from line in source.Text.Split('\n')
                       where NameOfApi().IsMatch(line)
                       select $"{source}: {line.Trim()}");

    [Fact]
    public void A_catalog_is_spelt_in_one_way() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       where !source.Path.EndsWith("/WordTests.cs", StringComparison.Ordinal)
                       from line in source.Text.Split('\n').Prepend(source.Path)
                       where OtherSpelling().IsMatch(line)
                       select $"{source}: {line.Trim()}");

    // It was the word for returning, reporting, emitting, streaming, writing and throwing alike.
    [Fact]
    public void Code_says_what_it_does_where_it_once_told() =>
        Offenders.None(from source in RepositoryFiles.Production
                       from line in source.Text.Split('\n')
                       where WordOfManyMeanings().IsMatch(line)
                       select $"{source}: {line.Trim()}");

    [Fact]
    public void A_type_is_named_after_what_it_is() =>
        Offenders.None(from source in RepositoryFiles.Production
                       from type in source.Types
                       where EmptySuffix().IsMatch(type) && !s_suffixes.ContainsKey(type)
                       select $"{source}: {type}");

    [Fact]
    public void Each_exception_is_needed()
    {
        var types = RepositoryFiles.Production.SelectMany(source => source.Types).ToHashSet();
        Assert.All(s_suffixes.Keys, type => Assert.Contains(type, types));
        Assert.All(s_suffixes.Keys, type => Assert.Matches(EmptySuffix(), type));
    }

    [GeneratedRegex("b64_json|seedream|images?Client|capability", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfApi();

    [GeneratedRegex("catalogue", RegexOptions.IgnoreCase)]
    private static partial Regex OtherSpelling();

    [GeneratedRegex(@"\b(tells?|told|Tells?|Told)(\b|(?=[A-Z]))")]
    private static partial Regex WordOfManyMeanings();

    [GeneratedRegex("(Helpers?|Managers?|Util|Utils|Utility|Utilities|Service|Info|Data|Base)$")]
    private static partial Regex EmptySuffix();
}
