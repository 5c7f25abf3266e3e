namespace OpenRouterGen.Analyzers.Diagnostics;

/// <summary>The ids of this assembly. They are literal, and never given twice; those from ORG1030 on are about what a catalog says.</summary>
internal static class DiagnosticIds
{
    public const string NumberOutOfRange = "ORG1001";
    public const string UnknownEnumValue = "ORG1002";
    public const string TextLength = "ORG1003";
    public const string ItemCount = "ORG1004";
    public const string PatternMismatch = "ORG1005";
    public const string ContradictingParameters = "ORG1006";
    public const string IgnoredParameter = "ORG1007";
    public const string MissingCompanion = "ORG1008";
    public const string RequiredIsNull = "ORG1009";
    public const string ApiKeyInSource = "ORG1010";
    public const string SwitchExpressionMissesCase = "ORG1011";
    public const string SwitchStatementMissesCase = "ORG1012";
    public const string UnionPropertyPattern = "ORG1013";
    public const string ImpossibleCase = "ORG1014";
    public const string DroppedCall = "ORG1015";
    public const string StreamReadTwice = "ORG1016";
    public const string RefusedValue = "ORG1017";
    public const string OverwrittenFlag = "ORG1018";
    public const string AdditionalMember = "ORG1019";

    public const string UncertainParameters = "ORG1020";
    public const string HiddenFromGenerator = "ORG1021";
    public const string ExplicitNull = "ORG1022";
    public const string EndpointsExcluded = "ORG1023";

    public const string UnknownEntry = "ORG1030";
    public const string UnsupportedParameter = "ORG1031";
    public const string UnsupportedText = "ORG1032";
    public const string UnsupportedNumber = "ORG1033";
    public const string UnsupportedCount = "ORG1034";
    public const string ParameterWithoutEffect = "ORG1035";
    public const string IgnoredMethod = "ORG1036";
    public const string DroppedOption = "ORG1037";
    public const string NoEndpointLeft = "ORG1038";
    public const string UnknownEndpoint = "ORG1039";
}
