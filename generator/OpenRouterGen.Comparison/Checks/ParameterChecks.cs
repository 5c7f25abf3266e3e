using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in parameters.</summary>
internal static class ParameterChecks
{
    public static readonly Check Added = new(
        "parameter-added", "An optional parameter came",
        "It is a member of the record of optional parameters. An operation that had none gets another argument.",
        Verdicts.Source)
    {
        ExampleOld = "parameters: []",
        ExampleNew = "parameters: [{ name: page, in: query }]",
    };

    public static readonly Check AddedRequired = new(
        "parameter-added-required", "A required parameter came",
        "Every call must give it: the service refuses a request without it.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "parameters: []",
        ExampleNew = "parameters: [{ name: page, in: query, required: true }]",
    };

    public static readonly Check Removed = new(
        "parameter-removed", "A parameter is gone",
        "The service ignores or refuses what a program that was built on the old document sends.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "parameters: [{ name: page, in: query }]",
        ExampleNew = "parameters: []",
    };

    public static readonly Check Required = new(
        "parameter-required", "A parameter became required",
        "The service refuses a request without it.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "{ name: page, in: query }",
        ExampleNew = "{ name: page, in: query, required: true }",
    };

    public static readonly Check Optional = new(
        "parameter-optional", "A parameter became optional",
        "It moves from the arguments of the method into the record of optional parameters.",
        Verdicts.Source)
    {
        ExampleOld = "{ name: page, in: query, required: true }",
        ExampleNew = "{ name: page, in: query }",
    };

    public static readonly Check Moved = new(
        "parameter-moved", "A parameter stands in another place of the request",
        "A program that was built on the old document sends it where the service does not look.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "{ name: page, in: query }",
        ExampleNew = "{ name: page, in: header }",
    };

    public static readonly Check StyleChanged = new(
        "parameter-style-changed", "A parameter is written otherwise",
        "Lists or objects are joined in another way: a program that was built on the old document sends what the service reads as something else.",
        Verdicts.Wire)
    {
        ExampleOld = "{ name: ids, in: query, explode: true }",
        ExampleNew = "{ name: ids, in: query, explode: false }",
    };

    public static readonly Check WireNameChanged = new(
        "parameter-wire-name-changed", "A parameter has another name in the request",
        "All else of it is the same. An overlay keeps the name in C#, so that code compiles; the service reads the new one.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "{ name: max, in: query }",
        ExampleNew = "{ name: limit, in: query }",
    };

    public static readonly Check Renamed = new(
        "parameter-renamed", "A parameter has another name in C#",
        "The request is the same. An overlay keeps the old name." + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-speakeasy-name-override: max",
        ExampleNew = "x-speakeasy-name-override: limit",
    };

    public static readonly Check Reordered = new(
        "parameters-reordered", "Required parameters stand in another order",
        "Arguments without names go to other parameters: of one type they compile and mean something else.",
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "[{ name: a }, { name: b }]",
        ExampleNew = "[{ name: b }, { name: a }]",
    };

    public static readonly Check RecordRenamed = new(
        "parameters-type-renamed", "The record of optional parameters has another name",
        "An overlay keeps the old name.",
        Verdicts.Source)
    {
        ExampleOld = "x-openroutergen-parameters-type: Filter",
        ExampleNew = "x-openroutergen-parameters-type: Query",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        Added, AddedRequired, Removed, Required, Optional, Moved, StyleChanged, WireNameChanged, Renamed, Reordered, RecordRenamed,
    ];
}
