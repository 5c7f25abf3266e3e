using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the methods that an operation has beside its own: for joined parameters, for pages, for bytes that are saved.</summary>
internal sealed class ConvenienceComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);

    public void Compare(OperationModel old, OperationModel @new, Compared compared)
    {
        Compare(Text(old.Joined), Text(@new.Joined), compared, (OperationChecks.JoinedAdded, OperationChecks.JoinedRemoved, OperationChecks.JoinedChanged));
        Compare(
            Text(old.Pagination), Text(@new.Pagination), compared,
            (OperationChecks.PaginationAdded, OperationChecks.PaginationRemoved, OperationChecks.PaginationChanged));
        Compare(
            Text(old.Download), Text(@new.Download), compared,
            (OperationChecks.DownloadAdded, OperationChecks.DownloadRemoved, OperationChecks.DownloadChanged));
        if (old.Joined is { } before && @new.Joined is { } after)
        {
            _facts.CompareDescriptions(before.Description, after.Description, compared);
        }
    }

    private void Compare(string? old, string? @new, Compared compared, (Check Added, Check Removed, Check Changed) checks)
    {
        if (old == @new)
        {
            return;
        }

        if (old is null)
        {
            scope.Add(checks.Added, compared, null, @new);
        }
        else if (@new is null)
        {
            scope.Add(checks.Removed, compared, old, null);
        }
        else
        {
            scope.Add(checks.Changed, compared, old, @new, Verdicts.Behavior);
        }
    }

    private static string? Text(JoinedParameterModel? joined) =>
        joined is null ? null : $"{joined.MethodName.Text}, {joined.TryMethodName.Text}({joined.Parameter.Text}), cut at '{joined.Separator}'";

    // A new name of what the items are made of is another finding's, and so is the default of the limit.
    private string? Text(PaginationModel? pages) => pages is null
        ? null
        : $"{pages.MethodName.Text} by {pages.Input.Text}{(pages.IsSmall ? " (int)" : string.Empty)}, items at{Path(pages.Results)}: {Item(pages.Item)}"
            + (pages.IsByCursor ? ", next at" + Path(pages.Next) : string.Empty)
            + (pages.Limit is { } limit ? ", limit " + limit.Text : string.Empty)
            + (pages.IsWhole ? ", all at once without either" : string.Empty);

    private string Item(TypeRef item) =>
        item is NamedRef named && scope.Types.NewNames.TryGetValue(named.Name, out var name) ? Words.Of(named with { Name = name }) : Words.Of(item);

    private static string Path(EquatableList<PageMember> members) =>
        Words.List(members.Select(member => member.Name.Text + (member.MayBeNull ? "?" : string.Empty)));

    private static string? Text(DownloadModel? download) => download is null
        ? null
        : $"{download.MethodName.Text}({download.Target.Text})"
            + (download.StreamingMethodName is { } streaming ? ", " + streaming.Text : string.Empty)
            + $", bytes at{Words.List(download.Members)}"
            + (download.Tag is { } tag ? $", results where {tag} is{Words.List(download.Results)}" : string.Empty);
}
