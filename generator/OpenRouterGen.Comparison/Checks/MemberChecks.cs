using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in members of records and forms.</summary>
internal static class MemberChecks
{
    public static readonly Check Added = new(
        "member-added", "An optional member came",
        "A value that was set among the additional members is now one of its own (ORG1019).",
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "properties: {}",
        ExampleNew = "properties: { size: { type: integer } }",
    };

    public static readonly Check AddedRequired = new(
        "member-added-required", "A required member came",
        "The service refuses a request without it, and every initializer must set it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "required: []",
        ExampleNew = "required: [size]",
    };

    public static readonly Check Removed = new(
        "member-removed", "A member is gone",
        "The service ignores or refuses it in requests, and stops sending it in answers.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "properties: { size: { type: integer } }",
        ExampleNew = "properties: {}",
    };

    public static readonly Check Required = new(
        "member-required", "A member became required",
        "The service refuses a request without it, and every initializer must set it.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "required: []",
        ExampleNew = "required: [size]",
    };

    public static readonly Check Optional = new(
        "member-optional", "A member became optional",
        "An answer may leave it out, which a program that was built on the old document throws for.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "required: [size]",
        ExampleNew = "required: []",
    };

    public static readonly Check WireNameChanged = new(
        "member-wire-name-changed", "A member has another name in JSON",
        "All else of it is the same. An overlay keeps the name in C#, so that code compiles; the service reads and sends the new one.",
        Verdicts.Wire | Verdicts.Source)
    {
        ExampleOld = "properties: { max_size: { type: integer } }",
        ExampleNew = "properties: { size_limit: { type: integer } }",
    };

    public static readonly Check Renamed = new(
        "member-renamed", "A member has another name in C#",
        "The JSON is the same. An overlay keeps the old name." + Check.NamePassed,
        Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "x-openroutergen-name: Size",
        ExampleNew = "x-openroutergen-name: Length",
    };

    public static readonly Check DirectionChanged = new(
        "member-direction-changed", "A member is in other messages",
        "What became readOnly is not sent any more; what became writeOnly is not received any more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "id: { type: string }",
        ExampleNew = "id: { type: string, readOnly: true }",
    };

    public static readonly Check Demanded = new(
        "member-demanded", "A request must have a member",
        "What leaves it out is refused before it is sent.",
        Verdicts.Wire | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "required: []",
        ExampleNew = "required: [password]",
    };

    public static readonly Check NotDemanded = new(
        "member-not-demanded", "A request may leave a member out",
        "What leaves it out is sent.",
        Verdicts.Behavior)
    {
        ExampleOld = "required: [password]",
        ExampleNew = "required: []",
    };

    public static readonly Check ConstantChanged = new(
        "constant-changed", "A member has another fixed value",
        "The value that every new object has is another one.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "const: a",
        ExampleNew = "const: b",
    };

    public static readonly Check DefaultChanged = new(
        "default-changed", "A default is another one",
        "The client never sends a default: the service does something else where nothing is set.",
        Verdicts.Behavior | Verdicts.Docs)
    {
        ExampleOld = "default: 1",
        ExampleNew = "default: 2",
    };

    public static readonly Check ResultsChanged = new(
        "results-changed", "A list is read otherwise",
        "Of a list of results what fits is kept; of any other one an item that does not fit costs the whole.",
        Verdicts.Behavior)
    {
        ExampleOld = "data: { type: array }",
        ExampleNew = "data: { type: array, x-openroutergen-results: true }",
    };

    public static readonly Check AdditionalRenamed = new(
        "additional-renamed", "The dictionary of additional members has another name",
        "A member of the schema took the name, or gave it back.",
        Verdicts.Source)
    {
        ExampleOld = "properties: {}",
        ExampleNew = "properties: { additional_properties: {} }",
    };

    public static readonly Check ExplicitNullsChanged = new(
        "explicit-nulls-changed", "The list of members that are sent as null has another name, or came or went",
        "Null can be sent where it could not, or the other way round.",
        Verdicts.Source)
    {
        ExampleOld = "properties: { a: { type: string } }",
        ExampleNew = "properties: { a: { type: [string, 'null'] } }",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        Added, AddedRequired, Removed, Required, Optional, WireNameChanged, Renamed, DirectionChanged, Demanded, NotDemanded, ConstantChanged,
        DefaultChanged, ResultsChanged, AdditionalRenamed, ExplicitNullsChanged,
    ];
}
