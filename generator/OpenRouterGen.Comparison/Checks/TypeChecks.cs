using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in types.</summary>
internal static class TypeChecks
{
    public static readonly Check Added = new(
        "type-added", "A type came",
        "It came with no other finding.",
        Verdicts.None)
    {
        ExampleOld = "schemas: {}",
        ExampleNew = "schemas: { Thing: { type: object } }",
    };

    public static readonly Check Removed = new(
        "type-removed", "A type is gone",
        "It went with no other finding.",
        Verdicts.Source)
    {
        ExampleOld = "schemas: { Thing: { type: object } }",
        ExampleNew = "schemas: {}",
    };

    public static readonly Check Renamed = new(
        "type-renamed", "A type has another name",
        "It stands where the old one stood and looks alike. An overlay keeps the old name.",
        Verdicts.Source)
    {
        ExampleOld = "schemas: { Thing: { type: object } }",
        ExampleNew = "schemas: { Item: { type: object } }",
    };

    public static readonly Check KindChanged = new(
        "type-kind-changed", "A type is of another kind",
        "A record, an enum, a union, a form or constants: code that uses the type does not compile, and the JSON is another one.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "Thing: { type: object }",
        ExampleNew = "Thing: { oneOf: [] }",
    };

    public static readonly Check InterfaceAdded = new(
        "interface-added", "A type implements another interface",
        "Methods that take the interface take the type.",
        Verdicts.None)
    {
        ExampleOld = "x-openroutergen-implements: []",
        ExampleNew = "x-openroutergen-implements: [IGeneratedImage]",
    };

    public static readonly Check InterfaceRemoved = new(
        "interface-removed", "A type no longer implements an interface",
        "Methods that take the interface do not take the type.",
        Verdicts.Source)
    {
        ExampleOld = "x-openroutergen-implements: [IGeneratedImage]",
        ExampleNew = "x-openroutergen-implements: []",
    };

    public static readonly Check BaseChanged = new(
        "base-changed", "A record extends another one, or none",
        "A value of it is no value of what it extended.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "allOf: [{ $ref: '#/components/schemas/Pet' }]",
        ExampleNew = "type: object",
    };

    public static readonly Check InheritanceTagChanged = new(
        "inheritance-tag-changed", "Another tag distinguishes the records that extend each other",
        "What is sent has another tag, and what is received is read by another one.",
        Verdicts.Wire | Verdicts.Behavior)
    {
        ExampleOld = "discriminator: { propertyName: kind }",
        ExampleNew = "discriminator: { propertyName: type }",
    };

    public static readonly Check InheritanceDefaultChanged = new(
        "inheritance-default-changed", "A value of an unknown tag is read as another record",
        "It was read as what the discriminator said then.",
        Verdicts.Behavior)
    {
        ExampleOld = "defaultMapping: Cat",
        ExampleNew = "defaultMapping: Dog",
    };

    public static readonly Check KindAdded = new(
        "kind-added", "A record is extended by another one",
        "Answers may have it: a switch over the base does not know it.",
        Verdicts.Behavior)
    {
        ExampleOld = "mapping: { cat: Cat }",
        ExampleNew = "mapping: { cat: Cat, dog: Dog }",
    };

    public static readonly Check KindRemoved = new(
        "kind-removed", "A record is no longer extended by another one",
        "Requests may not have it, and answers do not.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "mapping: { cat: Cat, dog: Dog }",
        ExampleNew = "mapping: { cat: Cat }",
    };

    public static readonly Check RuleAdded = new(
        "rule-added", "A rule between parameters came",
        "Values that go together were taken, and are reported.",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "x-openroutergen-rules: []",
        ExampleNew = "x-openroutergen-rules: [{ id: a-needs-b }]",
    };

    public static readonly Check RuleRemoved = new(
        "rule-removed", "A rule between parameters is gone",
        "Values that were reported together are taken.",
        Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-rules: [{ id: a-needs-b }]",
        ExampleNew = "x-openroutergen-rules: []",
    };

    public static readonly Check RuleChanged = new(
        "rule-changed", "A rule between parameters is another one",
        "Other values are reported together.",
        Verdicts.Wire | Verdicts.Build)
    {
        ExampleOld = "effect: ignored",
        ExampleNew = "effect: refused",
    };

    public static readonly Check DescribedChanged = new(
        "described-changed", "A catalog speaks of other parameters",
        "Requests are checked against the catalog in another way.",
        Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "parameters: [{ name: size }]",
        ExampleNew = "parameters: [{ name: size }, { name: quality }]",
    };

    public static readonly Check DescriptionChanged = new(
        "description-changed", "A description is another one",
        "Words only, unless they say what the schema does not.",
        Verdicts.Docs)
    {
        ExampleOld = "description: The size.",
        ExampleNew = "description: The size in pixels.",
    };

    public static readonly Check Deprecated = new(
        "deprecated", "Something is deprecated",
        "The compiler warns where it is used (CS0612).",
        Verdicts.Build)
    {
        ExampleOld = "size: { type: integer }",
        ExampleNew = "size: { type: integer, deprecated: true }",
    };

    public static readonly Check DeprecationLifted = new(
        "deprecation-lifted", "Something is no longer deprecated",
        "The compiler no longer warns.",
        Verdicts.Docs)
    {
        ExampleOld = "size: { type: integer, deprecated: true }",
        ExampleNew = "size: { type: integer }",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        Added, Removed, Renamed, KindChanged, InterfaceAdded, InterfaceRemoved, BaseChanged, InheritanceTagChanged, InheritanceDefaultChanged,
        KindAdded, KindRemoved, RuleAdded, RuleRemoved, RuleChanged, DescribedChanged, DescriptionChanged, Deprecated, DeprecationLifted,
    ];
}
