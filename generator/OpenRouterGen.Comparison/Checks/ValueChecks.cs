using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for in the types of values.</summary>
internal static class ValueChecks
{
    public static readonly Check ParameterTypeChanged = TypeChanged(
        "parameter-type-changed", "A parameter has another type", "{ name: page, schema: { type: integer } }", "{ name: page, schema: { type: string } }");

    public static readonly Check ParameterNullable = NullAllowed("parameter-nullable", "A parameter may be null");

    public static readonly Check ParameterNotNullable = NullRefused("parameter-not-nullable", "A parameter may not be null");

    public static readonly Check BodyTypeChanged = TypeChanged(
        "body-type-changed", "A body has another type", "schema: { $ref: '#/components/schemas/A' }", "schema: { $ref: '#/components/schemas/B' }");

    public static readonly Check ResponseTypeChanged = TypeChanged(
        "response-type-changed", "An answer has another type", "schema: { $ref: '#/components/schemas/A' }", "schema: { $ref: '#/components/schemas/B' }");

    public static readonly Check ResponseNullable = NullAllowed("response-nullable", "An answer may be null");

    public static readonly Check ResponseNotNullable = NullRefused("response-not-nullable", "An answer may not be null");

    public static readonly Check MemberTypeChanged = TypeChanged(
        "member-type-changed", "A member has another type", "size: { type: integer }", "size: { type: string }");

    public static readonly Check MemberNullable = NullAllowed("member-nullable", "A member may be null");

    public static readonly Check MemberNotNullable = NullRefused("member-not-nullable", "A member may not be null");

    public static readonly Check AdditionalTypeChanged = TypeChanged(
        "additional-type-changed", "Members without a name have another type",
        "additionalProperties: { type: integer }", "additionalProperties: { type: string }");

    public static readonly Check AdditionalNullable = NullAllowed("additional-nullable", "A member without a name may be null");

    public static readonly Check AdditionalNotNullable = NullRefused("additional-not-nullable", "A member without a name may not be null");

    public static IReadOnlyList<Check> All { get; } =
    [
        ParameterTypeChanged, ParameterNullable, ParameterNotNullable, BodyTypeChanged, ResponseTypeChanged, ResponseNullable, ResponseNotNullable,
        MemberTypeChanged, MemberNullable, MemberNotNullable, AdditionalTypeChanged, AdditionalNullable, AdditionalNotNullable,
    ];

    private static Check TypeChanged(string id, string title, string exampleOld, string exampleNew) => new(
        id, title,
        "What is sent may be refused where the new type takes less; what is received may not fit where it takes more.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build | Verdicts.Behavior)
    {
        ExampleOld = exampleOld,
        ExampleNew = exampleNew,
    };

    private static Check NullAllowed(string id, string title) => new(
        id, title,
        "What is sent is as before; what is received may be null where it was not.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Behavior)
    {
        ExampleOld = "type: string",
        ExampleNew = "type: [string, 'null']",
    };

    private static Check NullRefused(string id, string title) => new(
        id, title,
        "The service refuses null where it took it.",
        Verdicts.Wire | Verdicts.Source | Verdicts.Build)
    {
        ExampleOld = "type: [string, 'null']",
        ExampleNew = "type: string",
    };
}
