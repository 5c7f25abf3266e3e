using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.CodeFixes;

/// <summary>ORG1004 and ORG1034: removes the items at the end of a list that are too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveItemsFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.ItemCount, DiagnosticIds.UnsupportedCount];

    private protected override IEnumerable<FixChoice> Choices(Diagnostic diagnostic, FixSource source)
    {
        if (diagnostic.AdditionalLocations.Count == 0
            || !diagnostic.Properties.TryGetValue(FixProperties.Limit, out var text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            || limit == 0
            || source.Expression(diagnostic.AdditionalLocations[0]) is not { } list
            || source.Expression(diagnostic.Location) is not { } place)
        {
            yield break;
        }

        var changes = ItemRemoval.Of(list, place, limit, source);
        if (changes.Length > 0)
        {
            yield return new FixChoice($"Keep the first {limit.ToString(CultureInfo.InvariantCulture)} items", nameof(RemoveItemsFix), changes);
        }
    }
}
