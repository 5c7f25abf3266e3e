using System.Text.RegularExpressions;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>A folder is one thing, a file is one type, and a line fits a screen.</summary>
public sealed partial class FileShapeTests
{
    private const int MostFiles = 25;
    private const int MostLines = 400;
    private const int MostColumns = 160;

    // The files that are not one type of their name, each with its reason.
    private static readonly Dictionary<string, string> s_otherTypes = new()
    {
        ["generator/OpenRouterGen.Core/Polyfills.cs"] = "what the compiler asks for on netstandard2.0: other projects link it as one file",
        ["samples/ModelPicker/Program.cs"] = "statements at the top",
        ["samples/OneFile/pictures.cs"] = "statements at the top",
        ["samples/PictureChat/Program.cs"] = "statements at the top",
        ["samples/PictureWorker/Program.cs"] = "statements at the top",
        ["samples/PreviewPage/Program.cs"] = "statements at the top",
        ["samples/Playground/Program.cs"] = "statements at the top",
        ["samples/Quickstart/Program.cs"] = "statements at the top",
        ["samples/References/Program.cs"] = "statements at the top",
        ["tests/Benchmarks/Program.cs"] = "statements at the top",
    };

    [Fact]
    public void A_folder_has_at_most_25_files() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       group source by source.Folder into folder
                       where folder.Count() > MostFiles
                       select $"{folder.Key}: {folder.Count()}");

    [Fact]
    public void A_file_has_at_most_400_lines() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       let lines = source.Text.Count(character => character == '\n')
                       where lines > MostLines
                       select $"{source}: {lines}");

    [Fact]
    public void A_line_has_at_most_160_columns() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       from line in source.Code().Index()
                       where line.Item.Length > MostColumns
                       select $"{source}:{line.Index + 1}: {line.Item.Length}");

    // What dotnet format has no rule for: see .editorconfig.
    [Fact]
    public void An_arrow_ends_its_line() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       from line in source.Code().Index()
                       where line.Item.TrimStart().StartsWith("=>", StringComparison.Ordinal)
                       select $"{source}:{line.Index + 1}");

    [Fact]
    public void A_file_is_one_type_and_has_its_name() =>
        Offenders.None(from source in RepositoryFiles.Sources
                       where !s_otherTypes.ContainsKey(source.Path) && !IsOneTypeOfItsName(source)
                       select $"{source}: {string.Join(", ", source.Types)}");

    [Fact]
    public void Each_exception_is_needed() =>
        Assert.All(s_otherTypes.Keys, path => Assert.False(IsOneTypeOfItsName(RepositoryFiles.Sources.Single(source => source.Path == path)), path));

    // The file of a rule begins with its id, so that a listing finds the rule, its fix, its page and its tests.
    private static bool IsOneTypeOfItsName(SourceFile source) => source.Types is [var type] && type == IdOfRule().Replace(source.Name, "");

    [GeneratedRegex(@"^ORG\d{4}_(?=\w+$)(?!\w*Tests$)")]
    private static partial Regex IdOfRule();
}
