using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.Benchmarks;

/// <summary>A file that a project gives to the compiler, with its role.</summary>
internal sealed class ProjectFile(string path, string role, bool bundled) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(File.ReadAllText(path));

    public override string Path => path;

    public string Role => role;

    public bool Bundled => bundled;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
