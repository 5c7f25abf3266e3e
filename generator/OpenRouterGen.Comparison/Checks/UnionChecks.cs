using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in unions.</summary>
internal static class UnionChecks
{
    public static readonly Check CaseAdded = new(
        "union-case-added", "A case came",
        "Answers may have it: a switch expression without a last arm misses it (ORG1011, ORG1012).",
        Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "oneOf: [{ $ref: A }]",
        ExampleNew = "oneOf: [{ $ref: A }, { $ref: B }]",
    };

    public static readonly Check CaseRemoved = new(
        "union-case-removed", "A case is gone",
        "The service refuses it in requests, and a comparison with its type is never true (ORG1014).",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "oneOf: [{ $ref: A }, { $ref: B }]",
        ExampleNew = "oneOf: [{ $ref: A }]",
    };

    public static readonly Check CaseTypeChanged = new(
        "union-case-type-changed", "A case has another type",
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more. A "
            + "comparison with the old type is never true (ORG1014).",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "oneOf: [{ $ref: A }]",
        ExampleNew = "oneOf: [{ $ref: A2 }]",
    };

    public static readonly Check TagNameChanged = new(
        "union-tag-name-changed", "Another member distinguishes the cases",
        "What is received is read by another member, or by what it looks like.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "discriminator: { propertyName: kind }",
        ExampleNew = "discriminator: { propertyName: type }",
    };

    public static readonly Check CaseTestChanged = new(
        "union-case-test-changed", "A case is recognised otherwise",
        "Other tags, or other members, lead to it: an answer may be read as another case.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "kind: { enum: [a] }",
        ExampleNew = "kind: { enum: [a, b] }",
    };

    public static readonly Check Reordered = new(
        "union-reordered", "Cases are asked in another order",
        "Where several cases fit a value, another one is taken.",
        Verdicts.Behavior)
    {
        ExampleOld = "oneOf: [{ $ref: A }, { $ref: B }]",
        ExampleNew = "oneOf: [{ $ref: B }, { $ref: A }]",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        CaseAdded, CaseRemoved, CaseTypeChanged, TagNameChanged, CaseTestChanged, Reordered,
    ];
}
