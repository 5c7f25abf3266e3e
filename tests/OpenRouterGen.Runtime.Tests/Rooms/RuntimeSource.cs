using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouter.Tests.Rooms;

/// <summary>The source of the runtime.</summary>
internal static class RuntimeSource
{
    public static IReadOnlyList<RuntimeFile> Files { get; } = Read(Folder());

    /// <summary>The name of every type, those within types too.</summary>
    public static IReadOnlySet<string> TypeNames { get; } = Files
        .SelectMany(static file => file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>())
        .Where(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        .Select(RuntimeFile.NameOf)
        .ToHashSet(StringComparer.Ordinal);

    private static List<RuntimeFile> Read(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(folder, path).Replace('\\', '/')
           where relative.Split('/')[0] is not ("obj" or "bin")
           orderby relative
           select new RuntimeFile(relative, CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetCompilationUnitRoot()),
    ];

    private static string Folder([CallerFilePath] string source = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "runtime", "OpenRouterGen.Runtime"));
}
