using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads what a document says about whether texts show a value.</summary>
internal sealed class StatedShown(BuildContext context)
{
    /// <summary>What the nearest of these places says; null where none says anything.</summary>
    public bool? Of(TypeRef type, params SpecMapping?[] places)
    {
        if (Array.Find(places, place => place?[ExtensionKeys.Shown] is not null)?[ExtensionKeys.Shown] is not { } stated)
        {
            return null;
        }

        if (stated is not SpecScalar { Kind: SpecScalarKind.Boolean, Text: var text })
        {
            return Refused(stated, $"{stated.Described} is neither true nor false");
        }

        var isShown = text == "true";
        return isShown && ShownMembers.IsNeverShown(type) ? Refused(stated, "raw JSON and bytes are never shown") : isShown;
    }

    private bool? Refused(SpecNode stated, string reason)
    {
        if (!context.IsBundled(stated.Spot.File))
        {
            context.Problems.Report(ProblemCatalog.InvalidExtension, stated.Spot, ExtensionKeys.Shown, reason);
        }

        return null;
    }
}
