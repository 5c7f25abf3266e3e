using System.Globalization;
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

/// <summary>Compares operations.</summary>
internal sealed class OperationComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly ParameterComparer _parameters = new(scope);
    private readonly BodyComparer _bodies = new(scope);
    private readonly ResponseComparer _responses = new(scope);
    private readonly StreamComparer _streams = new(scope);
    private readonly ConvenienceComparer _conveniences = new(scope);

    public void Compare()
    {
        foreach (var (old, @new) in scope.Operations)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if (old is not null && @new is not null)
            {
                Compare(old, @new);
            }
            else if (@new is not null)
            {
                var where = Whereabouts.OfNew(scope.New, PlaceKind.Operation, Id(@new));
                var came = Add(@new.IsForm ? BodyChecks.FormAdded : OperationChecks.Added, where, @new, null, Title(@new));
                came.Came.AddRange(TypeReferences.Of(@new.Model));
            }
            else
            {
                var where = Whereabouts.OfOld(scope.Old, PlaceKind.Operation, Id(old!));
                var gone = Add(old!.IsForm ? BodyChecks.FormRemoved : OperationChecks.Removed, where, old, Title(old), null);
                gone.Verdicts |= Verdicts.Wire;
                gone.Dropped.AddRange(TypeReferences.Of(old.Model));
            }
        }
    }

    private Change Add(Check check, Whereabouts where, SideOperation operation, string? old, string? @new)
    {
        var change = scope.Add(check, where, OperationSubjects.Main(operation), old, @new);
        change.Also.AddRange(OperationSubjects.All(operation));

        // The last operation of a client takes the client with it.
        change.Also.Add(new Subject(operation.Group.TypeName.Text));
        change.Also.Add(new Subject(scope.New.Model.Client.Name.Text, operation.Group.PropertyName.Text));
        return change;
    }

    private void Compare(SideOperation old, SideOperation @new)
    {
        var compared = new Compared(scope.Where(PlaceKind.Operation, Id(old), Id(@new)), OperationSubjects.Main(@new), Use.Request)
        {
            Also = [.. OperationSubjects.All(old), .. OperationSubjects.All(@new)],
        };
        CompareNames(old, @new, compared);
        var (before, after) = (old.Model, @new.Model);
        if (before.HttpMethod != after.HttpMethod)
        {
            scope.Add(OperationChecks.HttpMethodChanged, compared, before.HttpMethod, after.HttpMethod, Verdicts.Wire);
        }

        if (old.Path != @new.Path)
        {
            scope.Add(OperationChecks.PathChanged, compared, Path(before), Path(after), Verdicts.Wire);
        }

        _facts.CompareDeprecation(before.Deprecated, after.Deprecated, compared);
        _facts.CompareDescriptions(before.Summary, after.Summary, compared);
        _facts.CompareDescriptions(before.Description, after.Description, compared);
        _parameters.Compare(old, @new, compared);
        _bodies.Compare(old, @new, compared);
        _responses.Compare(before, after, compared);
        _streams.Compare(before, after, compared);
        _conveniences.Compare(before, after, compared);
        CompareErrors(before, after, compared);
    }

    private void CompareNames(SideOperation old, SideOperation @new, Compared compared)
    {
        var (before, after) = (OperationSubjects.Method(old.Model), OperationSubjects.Method(@new.Model));
        if (Id(old) != Id(@new))
        {
            AddRenamed(OperationChecks.Renamed, Id(old), Id(@new));
        }
        else if (old.Group.Tag == @new.Group.Tag && old.Model.OnlyStreams == @new.Model.OnlyStreams && Methods(old.Model) != Methods(@new.Model))
        {
            AddRenamed(OperationChecks.MethodRenamed, Methods(old.Model), Methods(@new.Model));
        }

        void AddRenamed(Check check, string oldText, string newText)
        {
            var change = scope.Add(new Change(check, compared.Where, compared.Subject)
            {
                Old = oldText,
                New = newText,
                OldName = before == after ? null : before.Text,
                NewName = before == after ? null : after.Text,
            });
            change.Also.AddRange(compared.Also);
            var stem = old.Model.Names.Method.Text;
            if (before != after
                && OverlayText.Set(compared.Where.New, ExtensionKeys.Name, YamlText.Of(stem[..^OperationScope.Ending.Length])) is { } overlay)
            {
                change.Overlay.Add(overlay);
            }

            if (old.Model.OptionalParameters is { } parameters && @new.Model.OptionalParameters is { } others && parameters.TypeName != others.TypeName
                && OverlayText.Set(compared.Where.New, ExtensionKeys.ParametersType, YamlText.Of(parameters.TypeName.Text)) is { } record)
            {
                change.Overlay.Add(record);
            }
        }
    }

    private void CompareErrors(OperationModel old, OperationModel @new, Compared compared)
    {
        foreach (var (before, after) in Paired<ErrorModel>.ByKey(old.Errors, @new.Errors, error => error.Status))
        {
            var status = (before ?? after)!.Status.ToString(CultureInfo.InvariantCulture);
            if (before is null)
            {
                scope.Add(OperationChecks.ErrorAdded, compared, null, status, Verdicts.Docs);
            }
            else if (after is null)
            {
                scope.Add(OperationChecks.ErrorRemoved, compared, status, null, Verdicts.Docs);
            }
            else
            {
                _facts.CompareDescriptions(before.Description, after.Description, compared);
            }
        }
    }

    private static string Methods(OperationModel operation) =>
        operation.OnlyStreams ? OperationSubjects.Method(operation).Text : $"{operation.Names.Method.Text}, {operation.Names.TryMethod.Text}";

    private static string Id(SideOperation operation) => operation.Model.OperationId;

    private static string Title(SideOperation operation) => $"{operation.Model.HttpMethod} {Path(operation.Model)} ({Id(operation)})";

    private static string Path(OperationModel operation) => PathPart.Template(operation.Path);
}
