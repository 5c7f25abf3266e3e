using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the types that are one, each once, however many operations and members use it.</summary>
internal sealed class TypeComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly RecordComparer _records = new(scope);
    private readonly EnumComparer _enums = new(scope);
    private readonly UnionComparer _unions = new(scope);
    private readonly FormComparer _forms = new(scope);

    public void Compare()
    {
        // In the order of the new client's types, which are sorted by name.
        var oldNames = scope.Types.NewNames.ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var after in scope.New.Model.Types)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if (oldNames.TryGetValue(after.Name, out var name))
            {
                Compare(scope.Old.Types[name], after);
            }
        }
    }

    private void Compare(TypeModel old, TypeModel @new)
    {
        var compared = new Compared(
            scope.Where(PlaceKind.Type, old.Name.Text, @new.Name.Text), new Subject(@new.Name.Text), scope.Old.UseOf(old.Name))
        {
            Also = [new Subject(old.Name.Text)],
        };
        if (old.Name != @new.Name)
        {
            AddRenamed(old, @new, compared);
        }

        if (old.GetType() != @new.GetType())
        {
            var change = scope.Add(TypeChecks.KindChanged, compared, Kind(old), Kind(@new), Verdicts.Wire);
            change.Dropped.AddRange(TypeReferences.Of(old));
            change.Came.AddRange(TypeReferences.Of(@new));
            return;
        }

        _facts.CompareDeprecation(old.Deprecated, @new.Deprecated, compared);
        _facts.CompareDescriptions(old.Description, @new.Description, compared);
        CompareInterfaces(old, @new, compared);
        switch (old, @new)
        {
            case (RecordModel before, RecordModel after):
                _records.Compare(before, after, compared);
                break;
            case (EnumModel before, EnumModel after):
                _enums.Compare(before, after, compared);
                break;
            case (ConstantsModel before, ConstantsModel after):
                _enums.Compare(before, after, compared);
                break;
            case (UnionModel before, UnionModel after):
                _unions.Compare(before, after, compared);
                break;
            case (FormModel before, FormModel after):
                _forms.Compare(before, after, compared);
                break;
            case (FormUnionModel before, FormUnionModel after):
                _forms.Compare(before, after, compared);
                break;
            default:
                throw new InvalidOperationException(old.GetType().Name);
        }
    }

    private void AddRenamed(TypeModel old, TypeModel @new, Compared compared)
    {
        var change = scope.Add(new Change(TypeChecks.Renamed, compared.Where, compared.Subject)
        {
            Old = old.Name.Text,
            New = @new.Name.Text,
            OldName = old.Name.Text,
            NewName = @new.Name.Text,
        });
        change.Also.AddRange(compared.Also);
        if (OverlayText.Set(compared.Where.New, ExtensionKeys.Type, YamlText.Of(old.Name.Text)) is { } overlay)
        {
            change.Overlay.Add(overlay);
        }
    }

    private void CompareInterfaces(TypeModel old, TypeModel @new, Compared compared)
    {
        var before = old.Implements.Select(item => Text(item, isOld: true)).ToList();
        var after = @new.Implements.Select(item => Text(item, isOld: false)).ToList();
        foreach (var gone in before.Except(after, StringComparer.Ordinal))
        {
            scope.Add(TypeChecks.InterfaceRemoved, compared, gone, null);
        }

        foreach (var came in after.Except(before, StringComparer.Ordinal))
        {
            scope.Add(TypeChecks.InterfaceAdded, compared, null, came);
        }
    }

    private string Text(InterfaceModel item, bool isOld)
    {
        var arguments = item.Arguments.Select(name => (isOld ? scope.Types.NewName(name) : name).Text).ToList();
        return arguments.Count == 0 ? item.Name.Text : $"{item.Name.Text}<{string.Join(", ", arguments)}>";
    }

    private static string Kind(TypeModel type) => type switch
    {
        RecordModel => "record",
        EnumModel => "enum",
        ConstantsModel => "constants",
        UnionModel => "union",
        FormModel => "form",
        FormUnionModel => "one of several forms",
        _ => throw new InvalidOperationException(type.GetType().Name),
    };
}
