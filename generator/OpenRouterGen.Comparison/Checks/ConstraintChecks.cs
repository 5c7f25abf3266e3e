using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in constraints, wherever they stand.</summary>
internal static class ConstraintChecks
{
    public static readonly Check NumberStricter = new(
        "number-stricter", "A number has narrower bounds",
        "The service refuses numbers that it took (ORG1001).",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "maximum: 10",
        ExampleNew = "maximum: 5",
    };

    public static readonly Check NumberLooser = new(
        "number-looser", "A number has wider bounds",
        "Numbers that were refused are taken; answers may have them.",
        Verdicts.Behavior)
    {
        ExampleOld = "maximum: 5",
        ExampleNew = "maximum: 10",
    };

    public static readonly Check LengthStricter = new(
        "length-stricter", "A text has narrower limits of length",
        "The service refuses texts that it took (ORG1003).",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "maxLength: 100",
        ExampleNew = "maxLength: 50",
    };

    public static readonly Check LengthLooser = new(
        "length-looser", "A text has wider limits of length",
        "Texts that were refused are taken; answers may have them.",
        Verdicts.Behavior)
    {
        ExampleOld = "maxLength: 50",
        ExampleNew = "maxLength: 100",
    };

    public static readonly Check ItemsStricter = new(
        "items-stricter", "A list has narrower limits of items",
        "The service refuses lists that it took (ORG1004).",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "maxItems: 10",
        ExampleNew = "maxItems: 5",
    };

    public static readonly Check ItemsLooser = new(
        "items-looser", "A list has wider limits of items",
        "Lists that were refused are taken; answers may have them.",
        Verdicts.Behavior)
    {
        ExampleOld = "maxItems: 5",
        ExampleNew = "maxItems: 10",
    };

    public static readonly Check PatternAdded = new(
        "pattern-added", "A text must match a pattern",
        "The service refuses texts that it took (ORG1005).",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "type: string",
        ExampleNew = "pattern: '^[a-z]+$'",
    };

    public static readonly Check PatternRemoved = new(
        "pattern-removed", "A text need not match a pattern",
        "Texts that were refused are taken; answers may have them.",
        Verdicts.Behavior)
    {
        ExampleOld = "pattern: '^[a-z]+$'",
        ExampleNew = "type: string",
    };

    public static readonly Check PatternChanged = new(
        "pattern-changed", "A text must match another pattern",
        "The service may refuse texts that it took (ORG1005). Whether one pattern allows all that the other one does is not decided.",
        Verdicts.Wire | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "pattern: '^[a-z]+$'",
        ExampleNew = "pattern: '^[a-z]{1,8}$'",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        NumberStricter, NumberLooser, LengthStricter, LengthLooser, ItemsStricter, ItemsLooser, PatternAdded, PatternRemoved, PatternChanged,
    ];
}
