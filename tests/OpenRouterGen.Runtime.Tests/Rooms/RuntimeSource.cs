using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouter.Tests.Rooms;

/// <summary>The source of the runtime and of its tests.</summary>
internal static class RuntimeSource
{
    public static IReadOnlyList<SourceFile> Files { get; } = Read(Path.Combine(Tests(), "..", "..", "runtime", "OpenRouterGen.Runtime"));

    public static IReadOnlyList<SourceFile> TestFiles { get; } = Read(Tests());

    /// <summary>The name of every type, those within types too.</summary>
    public static IReadOnlySet<string> TypeNames { get; } = Files
        .SelectMany(static file => file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>())
        .Where(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        .Select(SourceFile.NameOf)
        .ToHashSet(StringComparer.Ordinal);

    private static List<SourceFile> Read(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(folder, path).Replace('\\', '/')
           where relative.Split('/')[0] is not ("obj" or "bin")
           orderby relative
           select new SourceFile(relative, CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetCompilationUnitRoot()),
    ];

    private static string Tests([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, ".."));
}
