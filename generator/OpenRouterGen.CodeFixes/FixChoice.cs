using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace OpenRouterGen.CodeFixes;

/// <summary>One way to correct a diagnostic.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Key">The same for all diagnostics that Fix All corrects together.</param>
/// <param name="Changes">The new text.</param>
internal sealed record FixChoice(string Title, string Key, ImmutableArray<TextChange> Changes)
{
    public FixChoice(string title, string key, TextChange change)
        : this(title, key, [change])
    {
    }
}
