using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouter.Tests.Rooms;

/// <summary>A file as the compiler reads it.</summary>
/// <param name="Path">The path within the project, with slashes.</param>
/// <param name="Root">What is in it.</param>
internal sealed record SourceFile(string Path, CompilationUnitSyntax Root)
{
    /// <summary>The folder that it stands in; empty for none.</summary>
    public string Folder { get; } = Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : string.Empty;

    public string Room => Folder.Split('/')[0];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The only namespace; null when there is none, or more than one, or a type beside it.</summary>
    public string? Namespace => Root.Members is [BaseNamespaceDeclarationSyntax only] ? only.Name.ToString() : null;

    /// <summary>The types in its namespace, without those within types.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Root.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static space => space.Members);

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.ValueText,
        DelegateDeclarationSyntax declared => declared.Identifier.ValueText,
        _ => throw new ArgumentException("This is no type: " + type, nameof(type)),
    };
}
