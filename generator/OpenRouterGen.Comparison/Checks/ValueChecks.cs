using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in the types of values.</summary>
internal static class ValueChecks
{
    public static readonly Check ParameterTypeChanged = new(
        "parameter-type-changed", "A parameter has another type",
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "{ name: page, schema: { type: integer } }",
        ExampleNew = "{ name: page, schema: { type: string } }",
    };

    public static readonly Check ParameterNullable = new(
        "parameter-nullable", "A parameter may be null",
        "What is sent is as before; what is received may be null where it was not.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "type: string",
        ExampleNew = "type: [string, 'null']",
    };

    public static readonly Check ParameterNotNullable = new(
        "parameter-not-nullable", "A parameter may not be null",
        "The service refuses null where it took it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "type: [string, 'null']",
        ExampleNew = "type: string",
    };

    public static readonly Check BodyTypeChanged = new(
        "body-type-changed", "A body has another type",
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "schema: { $ref: '#/components/schemas/A' }",
        ExampleNew = "schema: { $ref: '#/components/schemas/B' }",
    };

    public static readonly Check ResponseTypeChanged = new(
        "response-type-changed", "An answer has another type",
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "schema: { $ref: '#/components/schemas/A' }",
        ExampleNew = "schema: { $ref: '#/components/schemas/B' }",
    };

    public static readonly Check ResponseNullable = new(
        "response-nullable", "An answer may be null",
        "What is sent is as before; what is received may be null where it was not.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "type: string",
        ExampleNew = "type: [string, 'null']",
    };

    public static readonly Check ResponseNotNullable = new(
        "response-not-nullable", "An answer may not be null",
        "The service refuses null where it took it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "type: [string, 'null']",
        ExampleNew = "type: string",
    };

    public static readonly Check MemberTypeChanged = new(
        "member-type-changed", "A member has another type",
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "size: { type: integer }",
        ExampleNew = "size: { type: string }",
    };

    public static readonly Check MemberNullable = new(
        "member-nullable", "A member may be null",
        "What is sent is as before; what is received may be null where it was not.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "type: string",
        ExampleNew = "type: [string, 'null']",
    };

    public static readonly Check MemberNotNullable = new(
        "member-not-nullable", "A member may not be null",
        "The service refuses null where it took it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "type: [string, 'null']",
        ExampleNew = "type: string",
    };

    public static readonly Check AdditionalTypeChanged = new(
        "additional-type-changed", "Members without a name have another type",
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = "additionalProperties: { type: integer }",
        ExampleNew = "additionalProperties: { type: string }",
    };

    public static readonly Check AdditionalNullable = new(
        "additional-nullable", "A member without a name may be null",
        "What is sent is as before; what is received may be null where it was not.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "type: string",
        ExampleNew = "type: [string, 'null']",
    };

    public static readonly Check AdditionalNotNullable = new(
        "additional-not-nullable", "A member without a name may not be null",
        "The service refuses null where it took it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "type: [string, 'null']",
        ExampleNew = "type: string",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        ParameterTypeChanged, ParameterNullable, ParameterNotNullable, BodyTypeChanged, ResponseTypeChanged, ResponseNullable, ResponseNotNullable,
        MemberTypeChanged, MemberNullable, MemberNotNullable, AdditionalTypeChanged, AdditionalNullable, AdditionalNotNullable,
    ];
}
