using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares what operations answer.</summary>
internal sealed class ResponseComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly ValueComparer _values = new(scope);

    public void Compare(OperationModel old, OperationModel @new, Compared operation)
    {
        var where = scope.Where(PlaceKind.Response, old.OperationId, @new.OperationId).Or(operation.Where);
        var compared = operation with { Where = where, Schema = where, Words = where, Use = Use.Answer };
        _facts.CompareDescriptions(old.ResponseDescription, @new.ResponseDescription, compared);
        switch (old.Response, @new.Response)
        {
            case (null, null):
                break;
            case (null, { } type):
                scope.Add(BodyChecks.ResponseAdded, compared, null, Words.Of(type)).Between(null, type);
                break;
            case ({ } type, null):
                scope.Add(BodyChecks.ResponseRemoved, compared, Words.Of(type), null, Verdicts.Wire).Between(type, null);
                break;
            case ({ } before, { } after):
                Compare(old, before, @new, after, compared);
                break;
        }
    }

    private void Compare(OperationModel old, TypeRef before, OperationModel @new, TypeRef after, Compared compared)
    {
        // What only streams is the stream's.
        if ((old.ResponseKind != @new.ResponseKind || old.Accept != @new.Accept) && !old.OnlyStreams && !@new.OnlyStreams)
        {
            scope.Add(BodyChecks.ResponseMediaChanged, compared, Media(old), Media(@new), Verdicts.Wire);
        }

        if (old.OnlyStreams == @new.OnlyStreams)
        {
            _values.Compare(ValueCheckSet.Response, before, after, compared, throws: true);
        }

        var (wasNever, isNever) = (old.WithoutBody.Count == 0, @new.WithoutBody.Count == 0);
        if (wasNever != isNever)
        {
            scope.Add(
                isNever ? BodyChecks.ResponseNeverEmpty : BodyChecks.ResponseMayBeEmpty, compared, Statuses(old.WithoutBody), Statuses(@new.WithoutBody),
                isNever ? Verdicts.None : Verdicts.Wire);
        }

        var oldRead = Statuses(old.Read) + (wasNever == isNever ? "; without a body: " + Statuses(old.WithoutBody) : string.Empty);
        var newRead = Statuses(@new.Read) + (wasNever == isNever ? "; without a body: " + Statuses(@new.WithoutBody) : string.Empty);
        if (@new.NotRead.Except(old.NotRead, StringComparer.Ordinal).Any())
        {
            scope.Add(BodyChecks.StatusNotRead, compared, Statuses(old.NotRead), Statuses(@new.NotRead), Verdicts.Wire);
        }
        else if (!old.NotRead.Equals(@new.NotRead) || oldRead != newRead)
        {
            scope.Add(
                BodyChecks.StatusChanged, compared, $"{oldRead}; not read: {Statuses(old.NotRead)}", $"{newRead}; not read: {Statuses(@new.NotRead)}",
                Verdicts.Behavior);
        }
    }

    private static string Statuses(EquatableList<string> statuses) => statuses.Count == 0 ? "none" : string.Join(", ", statuses);

    private static string Media(OperationModel operation) => operation.Accept ?? Words.Lower(operation.ResponseKind);
}
