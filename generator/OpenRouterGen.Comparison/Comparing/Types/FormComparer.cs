using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares forms, which are only sent.</summary>
internal sealed class FormComparer(ComparisonScope scope)
{
    private readonly MemberComparer _members = new(scope);

    public void Compare(FormModel old, FormModel @new, Compared compared)
    {
        compared = compared with { Use = Use.Request };
        var pairs = _members.Compare(
            old, old.Fields.Select(field => field.Property), @new, @new.Fields.Select(field => field.Property), compared);
        var oldFields = old.Fields.ToDictionary(field => field.Property.WireName, StringComparer.Ordinal);
        var newFields = @new.Fields.ToDictionary(field => field.Property.WireName, StringComparer.Ordinal);
        foreach (var (one, other) in pairs)
        {
            var (before, after) = (oldFields[one!.WireName], newFields[other!.WireName]);
            if (Text(before) != Text(after))
            {
                scope.Add(
                    BodyChecks.FieldEncodingChanged, compared with { Subject = new Subject(@new.Name.Text, other.Name.Text) },
                    $"{one.WireName}: {Text(before)}", $"{other.WireName}: {Text(after)}", Verdicts.Wire);
            }
        }
    }

    public void Compare(FormUnionModel old, FormUnionModel @new, Compared compared)
    {
        var renamed = old.Cases.Select(item => item with { Name = scope.Types.NewName(item.Name) });
        foreach (var (before, after) in Paired<NamedRef>.ByKey(renamed, @new.Cases, item => item.Name))
        {
            if (before is null)
            {
                scope.Add(UnionChecks.CaseAdded, compared, null, Words.Of(after)).Between(null, after);
            }
            else if (after is null)
            {
                scope.Add(UnionChecks.CaseRemoved, compared, Words.Of(before), null, Verdicts.Wire).Between(before, null);
            }
        }
    }

    private static string Text(FormFieldModel field) => $"{field.MediaType ?? "by its type"}{(field.IsJson ? ", JSON" : string.Empty)}, {Words.Of(field.Form)}";
}
