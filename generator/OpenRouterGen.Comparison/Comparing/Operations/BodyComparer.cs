using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares what operations send.</summary>
internal sealed class BodyComparer(ComparisonScope scope)
{
    private readonly FactComparer _facts = new(scope);
    private readonly ValueComparer _values = new(scope);
    private readonly ConstraintComparer _constraints = new(scope);

    public void Compare(SideOperation old, SideOperation @new, Compared operation)
    {
        var where = scope.Where(PlaceKind.Body, old.Model.OperationId, @new.Model.OperationId).Or(operation.Where);
        var compared = operation with { Where = where, Schema = where, Words = where };
        switch (old.Model.Body, @new.Model.Body)
        {
            case (null, null):
                break;
            case (null, { } body):
                scope.Add(BodyChecks.Added, compared, null, Text(body), body.Required ? Verdicts.Wire : Verdicts.None).Between(null, body.Type);
                break;
            case ({ } body, null):
                scope.Add(BodyChecks.Removed, compared, Text(body), null, Verdicts.Wire).Between(body.Type, null);
                break;
            case ({ } before, { } after):
                Compare(before, after, compared);
                break;
        }
    }

    private void Compare(BodyModel before, BodyModel after, Compared compared)
    {
        if (before.Required != after.Required)
        {
            scope.Add(
                after.Required ? BodyChecks.Required : BodyChecks.Optional, compared, Text(before.Required), Text(after.Required),
                after.Required ? Verdicts.Wire : Verdicts.None);
        }

        if (before.Kind != after.Kind || before.MediaType != after.MediaType)
        {
            scope.Add(BodyChecks.MediaChanged, compared, Media(before), Media(after), Verdicts.Wire);
        }

        if (_values.Compare(ValueCheckSet.Body, before.Type, after.Type, compared, throws: false))
        {
            _constraints.Compare(before.Constraints, after.Constraints, compared);
        }

        _facts.CompareDescriptions(before.Description, after.Description, compared);
    }

    private static string Text(BodyModel body) => $"{Words.Of(body.Type)} as {Media(body)}, {Text(body.Required)}";

    private static string Text(bool isRequired) => isRequired ? "required" : "optional";

    private static string Media(BodyModel body) => body.MediaType ?? Words.Lower(body.Kind);
}
