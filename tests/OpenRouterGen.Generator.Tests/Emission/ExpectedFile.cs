using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>An emitted file as texts that somebody has read: a head, which all files share, and one for each of its types.</summary>
internal static class ExpectedFile
{
    private const int MostLines = 99;
    private const string Head = "Head";

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "OpenRouterGen.Generator.Tests", "Emission", "Expected");

    // A release changes no expected text.
    private static readonly (string Actual, string Written) s_version =
        ($"(\"OpenRouterGen\", \"{typeof(OpenRouterGenerator).Assembly.GetName().Version!.ToString(3)}\")", "(\"OpenRouterGen\", \"1.2.3\")");

    /// <summary>The text of a file with these types, in their order.</summary>
    public static string Read(params IEnumerable<string> types)
    {
        var texts = types.Prepend(Head).Select(name => File.ReadAllText(PathOf(name)));
        return string.Join('\n', texts).Replace(s_version.Written, s_version.Actual, StringComparison.Ordinal);
    }

    /// <summary>Writes the texts of an emitted file anew.</summary>
    public static void Write(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text.Replace(s_version.Actual, s_version.Written, StringComparison.Ordinal)).GetCompilationUnitRoot();
        var types = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is BaseNamespaceDeclarationSyntax).ToList();
        Write(Head, root.ToFullString()[..types[0].FullSpan.Start]);
        foreach (var type in types)
        {
            Write(type.Identifier.Text, type.ToFullString());
        }
    }

    private static void Write(string name, string text)
    {
        var lines = text.Trim('\n').Split('\n');
        Assert.InRange(lines.Length, 1, MostLines);
        File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n");
    }

    private static string PathOf(string name) => Path.Combine(s_folder, name + ".cs.txt");
}
