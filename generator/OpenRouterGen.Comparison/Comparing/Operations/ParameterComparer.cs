using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Pairing;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares the parameters of operations.</summary>
internal sealed class ParameterComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly ValueComparer _values = new(scope);
    private readonly ConstraintComparer _constraints = new(scope);

    public void Compare(SideOperation old, SideOperation @new, Compared operation)
    {
        var pairs = OperationPairing.Parameters(old.Model, @new.Model);
        foreach (var (before, after) in pairs)
        {
            if (before is not null && after is not null)
            {
                Compare(before, after, old, @new, operation);
            }
            else if (after is not null)
            {
                var isRequired = after.Member is null;
                scope.Add(
                    isRequired ? ParameterChecks.AddedRequired : ParameterChecks.Added,
                    Compared(null, after, old, @new, operation),
                    null,
                    Words.Of(after),
                    isRequired ? Verdicts.Wire : Verdicts.None).Between(null, after.Type);
            }
            else
            {
                scope.Add(ParameterChecks.Removed, Compared(before, null, old, @new, operation), Words.Of(before!), null, Verdicts.Wire)
                    .Between(before!.Type, null);
            }
        }

        CompareOrder(pairs, old.Model, @new.Model, operation);
        if (old.Model.OptionalParameters is { } one && @new.Model.OptionalParameters is { } other && one.TypeName != other.TypeName
            && old.Model.OperationId == @new.Model.OperationId)
        {
            AddRenamed(ParameterChecks.RecordRenamed, operation, one.TypeName.Text, other.TypeName.Text, ExtensionKeys.ParametersType, Verdicts.None);
        }
    }

    private void Compare(ParameterModel before, ParameterModel after, SideOperation old, SideOperation @new, Compared operation)
    {
        var compared = Compared(before, after, old, @new, operation);
        CompareNames(before, after, compared);
        if (before.Place != after.Place)
        {
            scope.Add(ParameterChecks.Moved, compared, Words.Lower(before.Place), Words.Lower(after.Place), Verdicts.Wire);
        }

        if (before.Member is null != after.Member is null)
        {
            var becameRequired = after.Member is null;
            scope.Add(
                becameRequired ? ParameterChecks.Required : ParameterChecks.Optional,
                compared,
                Words.Of(before),
                Words.Of(after),
                becameRequired ? Verdicts.Wire : Verdicts.None);
        }

        var isOneSort = _values.Compare(ValueCheckSet.Parameter, before.Type, after.Type, compared, throws: false);
        if (before.Style != after.Style || before.Form != after.Form)
        {
            scope.Add(
                ParameterChecks.StyleChanged, compared, Style(before), Style(after), Verdicts.Wire);
        }

        if (isOneSort)
        {
            _constraints.Compare(before.Constraints, after.Constraints, compared);
        }

        _facts.CompareDefaults(before.Default, after.Default, compared);
        _facts.CompareDeprecation(before.Deprecated, after.Deprecated, compared);
        if (!_facts.AreOfType(before.Type, before.Description, after.Type, after.Description))
        {
            _facts.CompareDescriptions(before.Description, after.Description, compared);
        }
    }

    private void CompareNames(ParameterModel before, ParameterModel after, Compared compared)
    {
        // The name of a part of the path is nothing to the service, and that of a header is one in any case.
        var isSent = before.Place != ParameterPlace.Path || after.Place != ParameterPlace.Path;
        var comparison = before.Place == ParameterPlace.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (isSent && !string.Equals(before.WireName, after.WireName, comparison))
        {
            var (oldName, newName) = (before.Name.Text, after.Name.Text);
            AddRenamed(ParameterChecks.WireNameChanged, compared, before.WireName, after.WireName, ExtensionKeys.Name, Verdicts.Wire, oldName, newName);
        }
        else if (before.Name != after.Name && before.Member is null == after.Member is null)
        {
            AddRenamed(ParameterChecks.Renamed, compared, before.Name.Text, after.Name.Text, ExtensionKeys.Name, Verdicts.None);
        }
    }

    private void AddRenamed(
        Check check, Compared compared, string old, string @new, string key, Verdicts verdicts, string? oldName = null, string? newName = null)
    {
        var change = scope.Add(new Change(check, compared.Where, compared.Subject)
        {
            Old = old,
            New = @new,
            OldName = oldName ?? old,
            NewName = newName ?? @new,
            Verdicts = verdicts,
        });
        change.Also.AddRange(compared.Also);
        if (OverlayText.Set(compared.Where.New, key, YamlText.Of(oldName ?? old)) is { } overlay)
        {
            change.Overlay.Add(overlay);
        }
    }

    // Arguments of a method have an order; members of a record have none.
    private void CompareOrder(List<Paired<ParameterModel>> pairs, OperationModel old, OperationModel @new, Compared operation)
    {
        var oldOf = pairs.Where(pair => pair.Old is { Member: null } && pair.New is { Member: null }).ToDictionary(pair => pair.New!, pair => pair.Old!);
        var before = old.Parameters.Where(oldOf.ContainsValue).Select(parameter => parameter.WireName).ToList();
        var after = @new.Parameters.Where(oldOf.ContainsKey).Select(parameter => oldOf[parameter].WireName).ToList();
        if (!before.SequenceEqual(after))
        {
            scope.Add(ParameterChecks.Reordered, operation, string.Join(", ", before), string.Join(", ", after), Verdicts.Behavior);
        }
    }

    private Compared Compared(ParameterModel? before, ParameterModel? after, SideOperation old, SideOperation @new, Compared operation)
    {
        var where = Where(PlaceKind.Parameter, before, after, old, @new).Or(operation.Where);
        return new Compared(where, after is null ? Subject(before!, old) : Subject(after, @new), Use.Request)
        {
            Schema = Where(PlaceKind.ParameterSchema, before, after, old, @new).Or(where),
            Also = [.. before is null ? [] : new[] { Subject(before, old) }, .. operation.Also],
        };
    }

    private Whereabouts Where(PlaceKind kind, ParameterModel? before, ParameterModel? after, SideOperation old, SideOperation @new) => new(
        before is null ? null : scope.Old.Place(kind, old.Model.OperationId, ModelPlaces.Parameter(before.Place, before.WireName)),
        after is null ? null : scope.New.Place(kind, @new.Model.OperationId, ModelPlaces.Parameter(after.Place, after.WireName)));

    private static string Style(ParameterModel parameter) => $"{Words.Lower(parameter.Style)}, {Words.Of(parameter.Form)}";

    private static Subject Subject(ParameterModel parameter, SideOperation operation) =>
        parameter.Member is { } member && operation.Model.OptionalParameters is { } record
            ? new Subject(record.TypeName.Text, member.Property.Text)
            : OperationSubjects.Main(operation);
}
