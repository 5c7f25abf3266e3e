using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in open enums and named numbers.</summary>
internal static class EnumChecks
{
    public static readonly Check ValueAdded = new(
        "enum-value-added", "A value came",
        "An open enum reads values that it does not know, so nothing fails; a switch over answers takes its last arm.",
        Verdicts.Behavior)
    {
        ExampleOld = "enum: [a, b]",
        ExampleNew = "enum: [a, b, c]",
    };

    public static readonly Check ValueRemoved = new(
        "enum-value-removed", "A value is gone",
        "The service refuses it in requests (ORG1002), and the member of its name is gone.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "enum: [a, b, c]",
        ExampleNew = "enum: [a, b]",
    };

    public static readonly Check ValueRenamed = new(
        "enum-value-renamed", "A value has another name in C#",
        "The JSON is the same. An overlay keeps the old name." + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-enum-varnames: [Low, High]",
        ExampleNew = "x-enum-varnames: [Small, Large]",
    };

    public static readonly Check Opened = new(
        "enum-opened", "Any text is allowed beside the known values",
        "What was reported as unknown is taken; answers may have it.",
        Verdicts.Behavior)
    {
        ExampleOld = "enum: [a, b]",
        ExampleNew = "anyOf: [{ enum: [a, b] }, { type: string }]",
    };

    public static readonly Check Closed = new(
        "enum-closed", "Nothing but the known values is allowed",
        "The service refuses other texts (ORG1002).",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "anyOf: [{ enum: [a, b] }, { type: string }]",
        ExampleNew = "enum: [a, b]",
    };

    public static readonly Check NumbersChanged = new(
        "constants-type-changed", "Named numbers have another type",
        "They are of 32 or 64 bits.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "format: int32",
        ExampleNew = "format: int64",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        ValueAdded, ValueRemoved, ValueRenamed, Opened, Closed, NumbersChanged,
    ];
}
