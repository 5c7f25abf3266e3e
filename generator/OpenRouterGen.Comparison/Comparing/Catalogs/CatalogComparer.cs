using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the classes of constants that catalogs make, and what catalogs say of their entries.</summary>
internal sealed class CatalogComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly CatalogFactComparer _others = new(scope);

    public void Compare()
    {
        foreach (var (before, after) in Paired<CatalogModel>.ByKey(scope.Old.Model.Catalogs, scope.New.Model.Catalogs, catalog => catalog.ClassName))
        {
            var name = (before ?? after)!.ClassName.Text;
            if (before is null)
            {
                scope.Add(CatalogChecks.ClassAdded, default, new Subject(name), null, name);
            }
            else if (after is null)
            {
                var change = scope.Add(CatalogChecks.ClassRemoved, default, new Subject(name), name, null, Verdicts.Capability);
                change.Also.AddRange(before.Groups.Where(group => group.ClassName is not null).Select(group => new Subject(Class(before, group))));
            }
            else
            {
                Compare(before, after);
            }
        }
    }

    private void Compare(CatalogModel before, CatalogModel after)
    {
        if (!scope.Types.AreSame(before.RecordName, after.RecordName) || before.MemberName != after.MemberName)
        {
            scope.Add(CatalogChecks.TargetChanged, default, new Subject(after.ClassName.Text), Target(before), Target(after)).Reported();
        }

        var descriptors = new DescriptorComparer(scope, new DescriptorReports(scope.New, after));
        var endpoints = new EndpointComparer(scope, new EndpointReports(scope.New, before, after));
        foreach (var (one, other) in Paired<CatalogConstant>.ByKey(Constants(before), Constants(after), constant => constant.Entry.Id))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var id = (one ?? other)!.Entry.Id;
            var where = new Whereabouts(
                one is null ? null : scope.Old.Place(PlaceKind.Entry, before.ClassName.Text, id),
                other is null ? null : scope.New.Place(PlaceKind.Entry, after.ClassName.Text, id));
            if (one is null)
            {
                scope.Add(CatalogChecks.EntryAdded, where, other!.Subject, null, id, Verdicts.Capability);
            }
            else if (other is null)
            {
                var change = scope.Add(CatalogChecks.EntryRemoved, where, one.Subject, id, null, Verdicts.Capability).Reported("ORG1030");

                // The last entry of a group takes the group with it.
                change.Also.Add(new Subject(one.Subject.Type));
            }
            else
            {
                var compared = new Compared(where, other.Subject, default) { Also = [one.Subject, new Subject(one.Subject.Type)] };
                var hasOtherDescriptors = Compare(one, other, compared, descriptors);
                endpoints.Compare(one.Entry, other.Entry, compared);
                _others.Compare(after.ClassName, id, compared, hasOtherDescriptors);
            }
        }
    }

    // Returns whether the descriptors differ.
    private bool Compare(CatalogConstant old, CatalogConstant @new, Compared compared, DescriptorComparer descriptors)
    {
        if (old.Subject != @new.Subject)
        {
            var change = scope.Add(new Change(CatalogChecks.EntryRenamed, compared.Where, compared.Subject)
            {
                Old = Name(old),
                New = Name(@new),
                OldName = Name(old),
                NewName = Name(@new),
            });
            change.Also.AddRange(compared.Also);
        }

        _facts.CompareDescriptions(old.Entry.Description, @new.Entry.Description, compared);
        return descriptors.Compare(old.Entry, @new.Entry, compared);
    }

    private static IEnumerable<CatalogConstant> Constants(CatalogModel catalog) => catalog.Groups
        .SelectMany(group => group.Entries.Select(entry => new CatalogConstant(entry, new Subject(Class(catalog, group), entry.Name.Text))));

    private static string Class(CatalogModel catalog, CatalogGroupModel group) =>
        group.ClassName is null ? catalog.ClassName.Text : $"{catalog.ClassName.Text}.{group.ClassName.Text}";

    private static string Name(CatalogConstant constant) => $"{constant.Subject.Type}.{constant.Subject.Member}";

    private static string Target(CatalogModel catalog) => $"{catalog.RecordName.Text}.{catalog.MemberName.Text}";

    private sealed record CatalogConstant(CatalogEntryModel Entry, Subject Subject);
}
