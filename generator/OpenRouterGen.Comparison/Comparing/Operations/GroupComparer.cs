using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the clients of tags, and which operation is in which.</summary>
internal sealed class GroupComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);

    public void Compare()
    {
        var (old, @new) = (scope.Old.Model.Client, scope.New.Model.Client);
        _facts.CompareDescriptions(old.Description, @new.Description, new Compared(default, new Subject(@new.Name.Text), default));
        var moved = scope.Operations.Where(pair => pair is { Old: not null, New: not null } && pair.Old.Group.Tag != pair.New.Group.Tag);
        foreach (var tags in moved.GroupBy(pair => (pair.Old!.Group.Tag, pair.New!.Group.Tag)).ToList())
        {
            AddMoved(tags.Key.Item1, tags.Key.Item2, [.. tags]);
        }

        foreach (var (before, after) in Paired<ClientGroupModel>.ByKey(old.Groups, @new.Groups, group => group.Tag))
        {
            if (before is not null && after is not null)
            {
                Compare(before, after);
            }
        }
    }

    private void Compare(ClientGroupModel before, ClientGroupModel after)
    {
        var compared = new Compared(default, new Subject(after.TypeName.Text), default) { Also = [.. Subjects(before, after)] };
        if (before.TypeName != after.TypeName || before.PropertyName != after.PropertyName)
        {
            scope.Add(OperationChecks.TagRenamed, compared, Names(before), Names(after));
        }

        _facts.CompareDescriptions(before.Description, after.Description, compared);
    }

    // A tag whose operations all went to one that is new is that one.
    private void AddMoved(string oldTag, string newTag, List<Paired<SideOperation>> operations)
    {
        var isRenamed = scope.New.Model.Client.Groups.All(group => group.Tag != oldTag) && scope.Old.Model.Client.Groups.All(group => group.Tag != newTag);
        Change? first = null;
        foreach (var (old, @new) in operations)
        {
            var where = scope.Where(PlaceKind.Operation, old!.Model.OperationId, @new!.Model.OperationId);
            if (!isRenamed || first is null)
            {
                first = scope.Add(new Change(isRenamed ? OperationChecks.TagRenamed : OperationChecks.Moved, where, OperationSubjects.Main(@new))
                {
                    Old = oldTag,
                    New = newTag,
                    OldName = old.Group.PropertyName.Text,
                    NewName = @new.Group.PropertyName.Text,
                });
            }

            first.Also.AddRange(OperationSubjects.All(old));
            first.Also.AddRange(OperationSubjects.All(@new));
            first.Also.AddRange(Subjects(old.Group, @new.Group));
            var (before, after) = (OperationSubjects.Method(old.Model).Text, OperationSubjects.Method(@new.Model).Text);
            if (before != after)
            {
                // A method leaves out the noun of its client.
                first.Consequences.Add($"'{before}' is '{after}'");
            }

            // An overlay adds to a list: the old list must go first.
            var list = $"[{YamlText.Of(oldTag)}]";
            if (!@new.IsForm && OverlayText.Remove(where.New, "tags") is { } removal && OverlayText.Set(where.New, "tags", list) is { } update)
            {
                first.Overlay.Add(removal);
                first.Overlay.Add(update);
            }
        }
    }

    private static string Names(ClientGroupModel group) => $"{group.TypeName.Text} {group.PropertyName.Text}";

    private IEnumerable<Subject> Subjects(ClientGroupModel before, ClientGroupModel after)
    {
        var root = scope.New.Model.Client.Name.Text;
        return [new(before.TypeName.Text), new(after.TypeName.Text), new(root, before.PropertyName.Text), new(root, after.PropertyName.Text)];
    }
}
