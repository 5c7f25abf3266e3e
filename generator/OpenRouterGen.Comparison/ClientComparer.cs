using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Comparing;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison;

/// <summary>Compares two clients.</summary>
internal static class ClientComparer
{
    /// <summary>What changes from one client to the other; no check runs where one of them cannot be had.</summary>
    public static ComparisonResult Compare(ClientSide old, ClientSide @new, CancellationToken cancellationToken) =>
        Compare(old.Result, @new.Result, cancellationToken);

    /// <summary>The same; without what stops compiling where a model is one that no document makes.</summary>
    internal static ComparisonResult Compare(SpecResult old, SpecResult @new, CancellationToken cancellationToken, bool withBreaks = true)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (old.Model is not { } before || @new.Model is not { } after)
        {
            return new ComparisonResult(EquatableList<Finding>.Empty, ChecksRun: 0) { Document = @new.Document };
        }

        var scope = new ComparisonScope(new SideModel(before, old.Places), new SideModel(after, @new.Places), cancellationToken);
        new ServiceComparer(scope).Compare();
        new GroupComparer(scope).Compare();
        new OperationComparer(scope).Compare();
        new TypeComparer(scope).Compare();
        new CatalogComparer(scope).Compare();
        new DocumentComparer(scope).Compare(old.Problems, @new.Problems);
        TypeFolding.Fold(scope);
        var changes = EchoFolding.Fold(RenameFolding.Fold(scope.Changes));
        if (withBreaks)
        {
            changes = BreakAttachment.Attach(scope, changes, SurfaceComparer.Compare(before, after));
            PassedNames.Mark(changes);
        }

        // Without a catalog nobody looked into one.
        var checks = CheckCatalog.All.Count - (before.Catalogs.Count + after.Catalogs.Count == 0 ? CatalogChecks.All.Count : 0);
        return new ComparisonResult(FindingBuilder.Build(changes, @new.Document), checks) { Document = @new.Document };
    }
}
