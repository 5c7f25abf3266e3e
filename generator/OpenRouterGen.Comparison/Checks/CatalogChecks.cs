using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in catalogs.</summary>
internal static class CatalogChecks
{
    public static readonly Check ClassAdded = new(
        "catalog-added", "A class of constants came",
        "A catalog speaks of a member.",
        Verdicts.None)
    {
        ExampleOld = "model: { type: string }",
        ExampleNew = "model: { type: string, x-openroutergen-catalog: {} }",
    };

    public static readonly Check ClassRemoved = new(
        "catalog-removed", "A class of constants is gone",
        "No catalog speaks of the member any more.",
        Verdicts.Source | Verdicts.Capability)
    {
        ExampleOld = "model: { type: string, x-openroutergen-catalog: {} }",
        ExampleNew = "model: { type: string }",
    };

    public static readonly Check TargetChanged = new(
        "catalog-target-changed", "Constants are for another member",
        "Values are checked elsewhere.",
        Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "$.components.schemas.A.properties.model",
        ExampleNew = "$.components.schemas.B.properties.model",
    };

    public static readonly Check EntryAdded = new(
        "catalog-entry-added", "An entry came",
        "There is a constant for it.",
        Verdicts.Capability)
    {
        ExampleOld = "data: []",
        ExampleNew = "data: [{ id: acme/one }]",
    };

    public static readonly Check EntryRemoved = new(
        "catalog-entry-removed", "An entry is gone",
        "Its constant is gone (CS0117), and its id is reported as unknown (ORG1030).",
        Verdicts.Source | Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "data: [{ id: acme/one }]",
        ExampleNew = "data: []",
    };

    public static readonly Check EntryRenamed = new(
        "catalog-entry-renamed", "A constant has another name",
        "Its value is the same." + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "groups: { acme: Acme }",
        ExampleNew = "groups: { acme: ACME }",
    };

    public static readonly Check Known = new(
        "catalog-entry-described", "It is known what an entry accepts",
        "Requests to it are checked.",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "{ id: acme/one }",
        ExampleNew = "{ id: acme/one, supported_parameters: {} }",
    };

    public static readonly Check Unknown = new(
        "catalog-entry-not-described", "It is no longer known what an entry accepts",
        "Requests to it are not checked any more.",
        Verdicts.Capability)
    {
        ExampleOld = "{ id: acme/one, supported_parameters: {} }",
        ExampleNew = "{ id: acme/one }",
    };

    public static readonly Check ParameterAdded = new(
        "catalog-parameter-added", "An entry supports another parameter",
        "Values that were reported are taken.",
        Verdicts.Capability)
    {
        ExampleOld = "supported_parameters: {}",
        ExampleNew = "supported_parameters: { seed: { type: boolean } }",
    };

    public static readonly Check ParameterRemoved = new(
        "catalog-parameter-removed", "An entry no longer supports a parameter",
        "Setting it is reported (ORG1031, ORG1035, ORG1036).",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "supported_parameters: { seed: { type: boolean } }",
        ExampleNew = "supported_parameters: {}",
    };

    public static readonly Check DescriptorChanged = new(
        "catalog-descriptor-changed", "A parameter of an entry is described otherwise",
        "Other values are checked, or none.",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "n: { type: boolean }",
        ExampleNew = "n: { type: range, min: 1, max: 4 }",
    };

    public static readonly Check ValueAdded = new(
        "catalog-value-added", "An entry accepts another value",
        "A value that was reported is taken.",
        Verdicts.Capability)
    {
        ExampleOld = "values: [1K]",
        ExampleNew = "values: [1K, 2K]",
    };

    public static readonly Check ValueRemoved = new(
        "catalog-value-removed", "An entry no longer accepts a value",
        "The value is reported (ORG1032, ORG1033).",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "values: [1K, 2K]",
        ExampleNew = "values: [1K]",
    };

    public static readonly Check RangeNarrower = new(
        "catalog-range-narrower", "An entry accepts a narrower range",
        "Values beyond it are reported (ORG1033, ORG1034).",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "{ min: 1, max: 10 }",
        ExampleNew = "{ min: 1, max: 4 }",
    };

    public static readonly Check RangeWider = new(
        "catalog-range-wider", "An entry accepts a wider range",
        "Values that were reported are taken.",
        Verdicts.Capability)
    {
        ExampleOld = "{ min: 1, max: 4 }",
        ExampleNew = "{ min: 1, max: 10 }",
    };

    public static readonly Check EndpointAdded = new(
        "catalog-endpoint-added", "An entry is served by another endpoint",
        "Requests may choose it. Where it was not known who serves the entry, those that name others are reported (ORG1037 to ORG1039).",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "endpoints: []",
        ExampleNew = "endpoints: [{ name: acme }]",
    };

    public static readonly Check EndpointRemoved = new(
        "catalog-endpoint-removed", "An endpoint no longer serves an entry",
        "Requests that leave out all others are reported (ORG1038), and so are those that allow it alone or name it (ORG1038, ORG1039) by a name that is "
            + "still known.",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "endpoints: [{ name: acme }]",
        ExampleNew = "endpoints: []",
    };

    public static readonly Check EndpointNamesChanged = new(
        "catalog-endpoint-names-changed", "An endpoint is also called otherwise",
        "Requests that name it so, by a name that is still known, are reported, or no longer (ORG1038, ORG1039).",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "tag: acme",
        ExampleNew = "tag: acme-eu",
    };

    public static readonly Check OptionAdded = new(
        "catalog-option-added", "An endpoint passes on another option",
        "The option has an effect.",
        Verdicts.Capability)
    {
        ExampleOld = "options: []",
        ExampleNew = "options: [style]",
    };

    public static readonly Check OptionRemoved = new(
        "catalog-option-removed", "An endpoint no longer passes on an option",
        "Setting it is reported (ORG1037).",
        Verdicts.Build | Verdicts.Capability)
    {
        ExampleOld = "options: [style]",
        ExampleNew = "options: []",
    };

    public static readonly Check NumberHigher = new(
        "catalog-number-higher", "A number of an entry is higher",
        "Prices are such numbers.",
        Verdicts.Capability)
    {
        ExampleOld = "cost: 0.04",
        ExampleNew = "cost: 0.05",
    };

    public static readonly Check NumberLower = new(
        "catalog-number-lower", "A number of an entry is lower",
        "Prices are such numbers.",
        Verdicts.Capability)
    {
        ExampleOld = "cost: 0.05",
        ExampleNew = "cost: 0.04",
    };

    public static readonly Check FactChanged = new(
        "catalog-fact-changed", "Something else of an entry is another one",
        "What no check of requests looks at.",
        Verdicts.Capability)
    {
        ExampleOld = "unit: image",
        ExampleNew = "unit: megapixel",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        ClassAdded, ClassRemoved, TargetChanged, EntryAdded, EntryRemoved, EntryRenamed, Known, Unknown, ParameterAdded, ParameterRemoved,
        DescriptorChanged, ValueAdded, ValueRemoved, RangeNarrower, RangeWider, EndpointAdded, EndpointRemoved, EndpointNamesChanged, OptionAdded,
        OptionRemoved, NumberHigher, NumberLower, FactChanged,
    ];
}
