using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

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
        var download = Compare(
            Text(old.Download), Text(@new.Download), compared,
            (OperationChecks.DownloadAdded, OperationChecks.DownloadRemoved, OperationChecks.DownloadChanged));
        if (download is not null)
        {
            download.Echo = Echo(old, @new, compared);
        }

        if (old.Joined is { } before && @new.Joined is { } after)
        {
            _facts.CompareDescriptions(before.Description, after.Description, compared);
        }
    }

    private Change? Compare(string? old, string? @new, Compared compared, (Check Added, Check Removed, Check Changed) checks)
    {
        if (old == @new)
        {
            return null;
        }

        return old is null ? scope.Add(checks.Added, compared, null, @new)
            : @new is null ? scope.Add(checks.Removed, compared, old, null)
            : scope.Add(checks.Changed, compared, old, @new, Verdicts.Behavior);
    }

    // Bytes that come to an answer, or go, bring the methods that save them, or take them.
    private Echo? Echo(OperationModel old, OperationModel @new, Compared compared)
    {
        var (before, after) = (old.Download, @new.Download);
        if (before is not null && after is not null && Text(before) != Text(after with { Members = before.Members }))
        {
            return null;
        }

        var members = (before?.Members ?? EquatableList<string>.Empty).ToHashSet(StringComparer.Ordinal);
        members.SymmetricExceptWith(after?.Members ?? EquatableList<string>.Empty);
        var name = (after ?? before)!.MethodName.Text;
        var words = before is null ? $"'{name}' came" : after is null ? $"'{name}' is gone" : $"'{name}' saves other bytes";
        CSharpIdentifier?[] methods = [before?.MethodName, before?.StreamingMethodName, after?.MethodName, after?.StreamingMethodName];
        return new Echo(
            words,
            [.. Members(scope.Old, old, members), .. Members(scope.New, @new, members)],
            [.. methods.OfType<CSharpIdentifier>().Select(method => new Subject(compared.Subject.Type, method.Text))]);
    }

    private static IEnumerable<Subject> Members(SideModel side, OperationModel operation, HashSet<string> names) =>
        from name in TypeReferences.Reached(TypeReferences.Received(operation), side.Types)
        let record = side.Types.GetValueOrDefault(name) as RecordModel
        where record is not null
        from property in record.Properties
        where names.Contains(property.WireName)
        select new Subject(name.Text, property.Name.Text);

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
        Words.Of(item is NamedRef named ? named with { Name = scope.Types.NewName(named.Name) } : item);

    private static string Path(EquatableList<PageMember> members) =>
        Words.List(members.Select(member => member.Name.Text + (member.MayBeNull ? "?" : string.Empty)));

    private static string? Text(DownloadModel? download) => download is null
        ? null
        : $"{download.MethodName.Text}({download.Target.Text})"
            + (download.StreamingMethodName is { } streaming ? ", " + streaming.Text : string.Empty)
            + $", bytes at{Words.List(download.Members)}"
            + (download.Tag is { } tag ? $", results where {tag} is{Words.List(download.Results)}" : string.Empty);
}
